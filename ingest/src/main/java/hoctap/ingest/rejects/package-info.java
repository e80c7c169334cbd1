/** What goes back to the commune: its rejected rows, with a message beside each wrong cell. */
package hoctap.ingest.rejects;
