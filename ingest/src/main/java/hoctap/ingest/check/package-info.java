/** Tells a clerk what is wrong with a file before it is sent; nothing is landed. */
package hoctap.ingest.check;
