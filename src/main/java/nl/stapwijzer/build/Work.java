package nl.stapwijzer.build;

/** One piece of work on a project, with all cores. */
record Work(ProjectFiles files, Listener listener, Workers workers) implements AutoCloseable {
    Work(Project project, Listener listener) {
        this(project.files(), listener, new Workers());
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
