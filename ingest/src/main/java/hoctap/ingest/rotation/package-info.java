/** The change of the key of pseudonyms: every landed person is written anew under the next key. */
package hoctap.ingest.rotation;
