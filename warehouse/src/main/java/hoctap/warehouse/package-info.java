/** x. */
package hoctap.warehouse;
