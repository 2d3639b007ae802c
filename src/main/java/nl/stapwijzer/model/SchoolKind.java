package nl.stapwijzer.model;

/** Which law a school falls under: in the Netherlands that on primary, secondary or special schools, in Flanders likewise. */
public enum SchoolKind { PRIMARY, SECONDARY, SPECIAL }
