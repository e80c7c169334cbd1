/** Layouts: how the export of another tool is read as a form, each one a YAML file. */
package hoctap.ingest.layout;
