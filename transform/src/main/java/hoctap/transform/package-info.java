/** x. */
package hoctap.transform;
