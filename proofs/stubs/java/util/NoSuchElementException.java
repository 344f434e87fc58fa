package java.util;

public class NoSuchElementException extends java.lang.RuntimeException {

    /*@ public normal_behavior
      @   assignable message, cause;
      @   ensures message == null && cause == null;
      @*/
    public NoSuchElementException() {
        super();
    }
}
