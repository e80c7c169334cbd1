/**
 * Administrative units, their versions and what became of them: a code alone names nothing, a code
 * on a day names one unit.
 */
package hoctap.ingest.place;
