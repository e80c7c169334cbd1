/** The files that communes send: CSV and workbooks, guarded, found by header, read row by row. */
package hoctap.ingest.file;
