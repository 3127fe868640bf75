package org.alongside.common;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/** Records as JSON, the same way everywhere. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static BaseJsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
