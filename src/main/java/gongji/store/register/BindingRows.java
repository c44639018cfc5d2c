package gongji.store.register;

import static gongji.store.register.Days.day;
import static gongji.store.register.Days.findMoney;
import static gongji.store.register.Days.orNull;
import static gongji.store.register.Days.text;

import gongji.household.binding.Binding;
import gongji.household.binding.Binding.AcceptedPaper;
import gongji.household.binding.Binding.Cause;
import gongji.household.binding.Binding.Step;
import gongji.household.binding.BindingId;
import gongji.household.binding.BindingState;
import gongji.household.binding.Terms;
import gongji.household.binding.Terms.Limit;
import gongji.household.people.PersonId;
import gongji.rules.kinship.Kin;
import gongji.rules.money.Money;
import gongji.store.crypt.Cell;
import gongji.store.crypt.Keyring;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both ways between a binding and its rows: the binding itself and its steps. Safe for use by many threads. */
final class BindingRows {
    private final Keyring keyring;

    BindingRows(Keyring keyring) {
        this.keyring = keyring;
    }

    /** {@return the binding of a row, with its steps} */
    Binding binding(Handle handle, ResultSet row) throws SQLException {
        BindingId id = new BindingId(row.getString("id"));
        Terms terms = new Terms(row.getInt("place"), limit(row), findMoney(row, "quota"));
        Optional<AcceptedPaper> paper = text(row, "paper").isEmpty()
                ? Optional.empty()
                : Optional.of(new AcceptedPaper(row.getString("paper"), row.getString("paper_version"),
                        row.getString("paper_hash")));
        return new Binding(id, new PersonId(row.getString("holder")), new PersonId(row.getString("beneficiary")),
                Kin.findByCode(row.getString("kin")).orElse(Kin.NONE), row.getInt("verified") == 1, terms, paper,
                steps(handle, id));
    }

    void insert(Handle handle, Binding binding) {
        handle.createUpdate("""
                insert into binding (id, holder, beneficiary, kin, verified, place, limit_kind, limit_amount, quota,
                    paper, paper_version, paper_hash, state, filed_on)
                values (:id, :holder, :beneficiary, :kin, :verified, :place, :limitKind, :limitAmount, :quota, :paper,
                    :paperVersion, :paperHash, :state, :filedOn)""")
                .bind("id", binding.id().id())
                .bind("holder", binding.holder().id())
                .bind("beneficiary", binding.beneficiary().id())
                .bind("kin", binding.kin().code())
                .bind("verified", binding.verified() ? 1 : 0)
                .bind("place", binding.terms().place())
                .bind("limitKind", limitKind(binding.terms().limit()))
                .bind("limitAmount", limitAmount(binding.terms().limit()))
                .bind("quota", quota(binding.terms()))
                .bind("paper", orNull(binding.paper().map(AcceptedPaper::id)))
                .bind("paperVersion", orNull(binding.paper().map(AcceptedPaper::version)))
                .bind("paperHash", orNull(binding.paper().map(AcceptedPaper::hash)))
                .bind("state", binding.state().name())
                .bind("filedOn", binding.filedOn().toString())
                .execute();
        for (int i = 0; i < binding.steps().size(); i++) {
            insertStep(handle, binding.id(), i, binding.steps().get(i));
        }
    }

    void insertStep(Handle handle, BindingId id, int number, Step step) {
        handle.createUpdate("""
                insert into binding_step (binding, number, state, day, cause, note_sealed)
                values (:binding, :number, :state, :day, :cause, :note)""")
                .bind("binding", id.id())
                .bind("number", number)
                .bind("state", step.state().name())
                .bind("day", step.day().toString())
                .bind("cause", step.cause().name())
                .bind("note", orNull(step.note().map(it -> keyring.seal(Cell.STEP_NOTE, id + "/" + number, it))))
                .execute();
    }

    void setLimit(Handle handle, BindingId id, Limit limit) {
        handle.createUpdate("update binding set limit_kind = :kind, limit_amount = :amount where id = :id")
                .bind("id", id.id())
                .bind("kind", limitKind(limit))
                .bind("amount", limitAmount(limit))
                .execute();
    }

    private List<Step> steps(Handle handle, BindingId id) {
        return new ArrayList<>(handle.createQuery("select * from binding_step where binding = ? order by number")
                .bind(0, id.id())
                .map((row, context) -> step(id, row))
                .list());
    }

    private Step step(BindingId id, ResultSet row) throws SQLException {
        String key = id + "/" + row.getInt("number");
        return new Step(BindingState.valueOf(row.getString("state")), day(row, "day"),
                Cause.valueOf(row.getString("cause")),
                text(row, "note_sealed").map(it -> keyring.open(Cell.STEP_NOTE, key, it)));
    }

    private static Limit limit(ResultSet row) throws SQLException {
        Money amount = findMoney(row, "limit_amount").orElse(Money.ZERO);
        return switch (row.getString("limit_kind")) {
            case "per-payment" -> new Limit.PerPayment(amount);
            case "in-all" -> new Limit.InAll(amount);
            default -> new Limit.None();
        };
    }

    private static String limitKind(Limit limit) {
        return switch (limit) {
            case Limit.None it -> "none";
            case Limit.PerPayment it -> "per-payment";
            case Limit.InAll it -> "in-all";
        };
    }

    private static @Nullable Long limitAmount(Limit limit) {
        return switch (limit) {
            case Limit.None it -> null;
            case Limit.PerPayment it -> it.most().fen();
            case Limit.InAll it -> it.most().fen();
        };
    }

    private static @Nullable Long quota(Terms terms) {
        return terms.quota().map(Money::fen).orElse(null);
    }
}
