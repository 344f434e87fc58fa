package java.lang;

public class IllegalStateException extends java.lang.RuntimeException {

    /*@ public normal_behavior
      @   assignable message, cause;
      @   ensures message == null && cause == null;
      @*/
    public IllegalStateException() {
        super();
    }
}
