package org.alongside.common;

/** What a phone’s dialler is given for a number as people write it. */
public final class Phone {
    private Phone() {}

    public static String call(String number) {
        return "tel:" + digits(number);
    }

    public static String text(String number) {
        return "sms:" + digits(number);
    }

    /** “+44 (0)20 …” is written for those who dial from either side; with the country’s number, the (0) is not dialled. */
    private static String digits(String number) {
        return (number.strip().startsWith("+") ? number.replace("(0)", "") : number).replaceAll("[^+*\\d]", "");
    }
}
