/** The blank workbooks that communes fill in, drawn from the forms alone. */
package hoctap.ingest.template;
