/**
 * Landing: every delivery as it came, append-only. A manifest is the commit; which deliveries count
 * is read from the manifests and stored nowhere.
 */
package hoctap.ingest.landing;
