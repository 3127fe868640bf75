package org.alongside.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of what a person does and reads, in the demo programme, without a browser. Sign in before navigating. */
@DemoTest
public abstract class ViewTest extends SpringBrowserlessTest {
    @Autowired
    protected People people;

    @AfterEach
    void nobodyIsSignedIn() {
        people.signOut();
    }
}
