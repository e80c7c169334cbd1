/** What a form is, and what a row of it must hold: definitions, values, row rules. */
package hoctap.ingest.form;
