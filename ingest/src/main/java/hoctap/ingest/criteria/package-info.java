/** The sets of criteria and the listed areas that a workspace adds to what the country decided. */
package hoctap.ingest.criteria;
