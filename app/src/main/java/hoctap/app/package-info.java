/** x. */
package hoctap.app;
