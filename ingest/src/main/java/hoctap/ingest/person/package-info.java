/**
 * Persons: pseudonyms and sealed numbers. The keys never enter SQL, the lake or what is published.
 */
package hoctap.ingest.person;
