package gongji.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated lines with quotes (RFC 4180), in one pass. A quoted value may hold commas, line ends and doubled quotes;
 * lines end in LF, CRLF or CR; a row is named by the line it begins on.
 */
final class Csv {
    private final String text;
    private final List<Table.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static Optional<List<Table.Row>> read(String name, String text, Problems problems) {
        Csv csv = new Csv(text);
        if (csv.readAll()) {
            return Optional.of(csv.rows);
        }
        problems.add(new Place(name, csv.begun, ""), "引号没有成对");
        return Optional.empty();
    }

    /** {@return whether every quote was closed} */
    private boolean readAll() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && isBlank()) {
                cell.setLength(0);
                if (!quoted()) {
                    return false;
                }
            } else if (c == ',') {
                endCell();
                at++;
            } else if (c == '\n' || c == '\r') {
                endRow();
                at += isPair() ? 2 : 1;
                line++;
                begun = line;
            } else {
                cell.append(c);
                at++;
            }
        }
        if (!cells.isEmpty() || cell.length() > 0) {
            endRow();
        }
        return true;
    }

    private boolean quoted() {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '"') {
                line += c == '\n' || (c == '\r' && !isPair()) ? 1 : 0;
                cell.append(c);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else {
                at++;
                return true;
            }
        }
        return false;
    }

    /** Looks no further than the first letter, so that a line full of quotes is read in one pass. */
    private boolean isBlank() {
        return cell.chars().allMatch(Character::isWhitespace);
    }

    private boolean isPair() {
        return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(new Table.Row(begun, cells));
        cells = new ArrayList<>();
    }
}
