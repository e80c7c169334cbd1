/** What lies in the inbox, and how each file of it becomes a submission, or is refused by name. */
package hoctap.ingest.inbox;
