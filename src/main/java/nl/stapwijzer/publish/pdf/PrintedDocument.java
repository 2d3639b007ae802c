package nl.stapwijzer.publish.pdf;

/**
 * A document that was printed, but for whose it is: the same for all who have it.
 *
 * @param metadata the number of the object that they will be
 */
record PrintedDocument(byte[] body, int metadata, DocumentIdentity identity, int pages) {
    byte[] of(DocumentIdentity.Whose whose) {
        return identity.colophon(whose, pages).after(body, metadata);
    }
}
