package org.servicebridge.rota;

/** A shift with the person who takes it. */
public record OnRota(RotaShift shift, RotaPerson person) {}
