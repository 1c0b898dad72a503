package app.laststraw.domain.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to do, in order. The first is the one thing to do next. */
final class NextSteps {
    private static final int DAYS_TO_LOOK_AGAIN = 28;

    private final Situation client;
    private final Approach approach;
    private final Set<Sentence> steps = new LinkedHashSet<>();

    private NextSteps(Situation client, Approach approach) {
        this.client = client;
        this.approach = approach;
    }

    static List<Sentence> of(Situation client, Verdict verdict, Approach approach) {
        NextSteps next = new NextSteps(client, approach);
        verdict.rows().forEach(row -> next.steps.add(row.firstStep().apply(client)));
        if (GutCheckRows.wantsPlainWordsFirst(client, verdict.decision())) {
            next.add("policy.step.sayExpectations");
        }
        next.addFor(verdict);
        next.addWhatIsMissing(verdict.decision());
        return List.copyOf(next.steps);
    }

    private void addFor(Verdict verdict) {
        switch (verdict.decision()) {
            case KEEP -> add("policy.step.keep");
            case SET_EXPECTATIONS -> {
                add("policy.step.setExpectations", approach.medium());
                afterTheTalk();
            }
            case SALVAGE -> salvage(verdict.rule());
            case RAISE_FEES -> raiseFees();
            case FINISH_THEN_PART -> {
                add("policy.step.finishWork");
                part();
            }
            case PART_WAYS -> part();
            case END_NOW -> endNow();
        }
    }

    private void salvage(Rule rule) {
        boolean aboutPayment = rule == Rules.PAYMENT_IS_THE_TROUBLE;
        add(aboutPayment ? "policy.step.talkAboutPayment" : "policy.step.talk", approach.medium());
        afterTheTalk();
    }

    private void raiseFees() {
        int windowDays = client.settings().windowDays();
        add(
                "policy.step.newFee",
                Shown.figure(Trouble.feeThatCovers(Trouble.cost(client.tally(), client.settings()), windowDays)),
                windowDays);
        add("policy.step.announceFee", approach.script(), approach.medium());
        afterTheTalk();
    }

    private void part() {
        add("policy.step.readContract");
        if (approach.medium().isSpoken()) {
            add("policy.step.headsUp");
        }
        add("policy.step.farewell", approach.script(), approach.medium());
        followUpByPhone();
        if (approach.offerReferral()) {
            add("policy.step.referral");
        }
        add("policy.step.closeAccount");
    }

    /** Nobody needs to meet or call them; one voice is confirmed first, since the step cannot be taken back. */
    private void endNow() {
        if (client.figures().abuse().reporters() == 1) {
            add("policy.step.confirmAbuse");
        }
        if (GutCheckRows.isYes(client.gutCheck().breachesContract())) {
            add("policy.step.readClause");
        }
        add("policy.step.endInWriting", approach.script());
        add("policy.step.closeAccount");
    }

    private void afterTheTalk() {
        followUpByPhone();
        add("policy.step.lookAgain", client.today().plusDays(DAYS_TO_LOOK_AGAIN));
    }

    private void followUpByPhone() {
        if (approach.medium() == Medium.EMAIL) {
            add("policy.step.phoneFollowUp");
        }
    }

    private void addWhatIsMissing(Decision decision) {
        if (decision == Decision.END_NOW) {
            return;
        }
        if (decision != Decision.KEEP && !client.hasSeveralReporters()) {
            add("policy.step.askOthers");
        }
        if (client.figures().troubleRatio() == null) {
            add("policy.step.recordFee");
        }
    }

    private void add(String key, Object... figures) {
        steps.add(Sentence.of(key, figures));
    }
}
