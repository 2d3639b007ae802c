package nl.stapwijzer.obligation;

import nl.stapwijzer.model.Action;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Choice;
import nl.stapwijzer.model.Decision;
import nl.stapwijzer.model.Emergency;
import nl.stapwijzer.model.Evaluation;
import nl.stapwijzer.model.FormUse;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.MethodUse;
import nl.stapwijzer.model.Monitoring;
import nl.stapwijzer.model.PreventionTask;
import nl.stapwijzer.model.RecordDuty;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Step;

/** What is owed, each with the part of the protocol that says it. */
public sealed interface Act {
    /** The kinds of act, in the order in which they stand within a step; then those of the protocol as a whole. */
    enum Kind { STEP, METHOD, ACTION, CHOICE, INFORM, RECORD, FORM, EVALUATION, DECISION,
            ANSWER, EMERGENCY, SUPPORT, PREVENTION, MONITORING, SANCTION }

    Kind kind();

    record CarryOut(Step step) implements Act {
        @Override
        public Kind kind() {
            return Kind.STEP;
        }
    }

    record Apply(MethodUse method) implements Act {
        @Override
        public Kind kind() {
            return Kind.METHOD;
        }
    }

    record Do(Action action) implements Act {
        @Override
        public Kind kind() {
            return Kind.ACTION;
        }
    }

    record Choose(Choice choice) implements Act {
        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }
    }

    record Tell(InformDuty duty) implements Act {
        @Override
        public Kind kind() {
            return Kind.INFORM;
        }
    }

    record WriteDown(RecordDuty duty) implements Act {
        @Override
        public Kind kind() {
            return Kind.RECORD;
        }
    }

    record FillIn(FormUse use) implements Act {
        @Override
        public Kind kind() {
            return Kind.FORM;
        }
    }

    record LookBack(Evaluation evaluation) implements Act {
        @Override
        public Kind kind() {
            return Kind.EVALUATION;
        }
    }

    record Decide(Decision decision) implements Act {
        @Override
        public Kind kind() {
            return Kind.DECISION;
        }
    }

    /** Going the way of an answer that was given. */
    record Follow(Decision decision, Answer answer) implements Act {
        @Override
        public Kind kind() {
            return Kind.ANSWER;
        }
    }

    record Respond(Emergency emergency) implements Act {
        @Override
        public Kind kind() {
            return Kind.EMERGENCY;
        }
    }

    record Support(Action point) implements Act {
        @Override
        public Kind kind() {
            return Kind.SUPPORT;
        }
    }

    record Prevent(PreventionTask task) implements Act {
        @Override
        public Kind kind() {
            return Kind.PREVENTION;
        }
    }

    record Watch(Monitoring monitoring) implements Act {
        @Override
        public Kind kind() {
            return Kind.MONITORING;
        }
    }

    record Impose(Sanction sanction) implements Act {
        @Override
        public Kind kind() {
            return Kind.SANCTION;
        }
    }
}
