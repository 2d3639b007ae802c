package nl.stapwijzer.serve;

/** A file that was sent with a form. @param name as the browser gave it, without its folder */
record Upload(String name, byte[] content) {}
