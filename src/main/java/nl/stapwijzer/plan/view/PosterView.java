package nl.stapwijzer.plan.view;

/** The route as it hangs on the wall, beside the list of its steps. */
public record PosterView(RouteView route) {}
