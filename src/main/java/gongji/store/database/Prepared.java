package gongji.store.database;

import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the statements of one connection prepared for the next time; SQLite's driver, unlike PostgreSQL's, would compile each anew.
 * Used by one thread at a time, as the connection is.
 */
final class Prepared extends DefaultStatementBuilder {
    private static final int MOST = 100;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);
    /** By which text each was asked for: when it is given back it comes with the text that names its parameters. */
    private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
        lent.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String named, Statement statement) throws SQLException {
        String sql = lent.remove(statement);
        if (sql != null && idle.size() < MOST && idle.putIfAbsent(sql, (PreparedStatement) statement) == null) {
            ((PreparedStatement) statement).clearParameters();
        } else {
            super.close(connection, named, statement);
        }
    }

    @Override
    public void close(Connection connection) {
        idle.clear();
        lent.clear();
    }
}
