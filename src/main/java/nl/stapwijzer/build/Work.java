package nl.stapwijzer.build;

import java.util.Optional;

/**
 * One piece of work on a project, with all cores.
 *
 * @param school the school of a board that it is for; none where there is no board, or what the board itself says is meant
 */
record Work(ProjectFiles files, Optional<String> school, Listener listener, Workers workers, Shared shared) implements AutoCloseable {
    Work(Project project, Listener listener) {
        this(project.files(), project.school(), listener, new Workers(), new Shared(project.files()));
    }

    /** The same work for another school of the board. */
    Work at(String other) {
        return new Work(files, Optional.of(other), listener, workers, shared);
    }

    /** A task of a stage, which may throw what the task throws. */
    interface Task<T, E extends Exception> {
        T run() throws E;
    }

    <T, E extends Exception> T during(Stage stage, Task<T, E> task) throws E {
        listener.begins(stage);
        try {
            return task.run();
        } finally {
            listener.ends(stage);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
