package nl.stapwijzer.render.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.plan.view.RouteView.Connection;
import org.eclipse.elk.alg.layered.components.ComponentOrderingStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Gives everything of a route its place, from top to bottom, with ELK's layered algorithm. */
final class Layout {
    /** What a sheet of A4 is wide between its margins, in CSS pixels. */
    static final double WIDEST = 656;
    /** Columns of text to try, until the picture is narrow enough. */
    private static final List<Integer> COLUMNS = List.of(170, 140, 115, 95);
    private static final double PADDING = 4;
    private static final double LABEL_SIDE = 3;

    private final List<Box> boxes;
    private final List<Connection> connections;
    private final double column;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<List<Box.Line>> labels = new ArrayList<>();

    private Layout(RouteView route, double column) {
        this.column = column;
        this.boxes = route.stops().stream().map(stop -> Box.of(stop, column)).toList();
        this.connections = route.connections();
    }

    /** Not wider than the sheet, if there is a way. */
    static Plan of(RouteView route) {
        Plan plan = null;
        for (int column : COLUMNS) {
            Plan tried = new Layout(route, column).plan();
            plan = plan == null || tried.width() < plan.width() ? tried : plan;
            if (plan.width() <= WIDEST) {
                return plan;
            }
        }
        return plan;
    }

    private Plan plan() {
        options();
        Map<String, ElkNode> byId = new HashMap<>();
        for (Box box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(box.width(), box.height());
            nodes.add(node);
            byId.put(box.stop().id(), node);
        }
        List<ElkEdge> edges = connections.stream().map(connection -> edge(connection, byId)).toList();
        layOut(graph);
        return new Plan(graph.getWidth(), graph.getHeight(),
                IntStream.range(0, boxes.size()).mapToObj(i -> new Plan.Placed(boxes.get(i), nodes.get(i).getX(), nodes.get(i).getY()))
                        .toList(),
                IntStream.range(0, connections.size()).mapToObj(i -> new Plan.Line(connections.get(i), points(edges.get(i)),
                        label(edges.get(i), labels.get(i)))).toList());
    }

    /** One at a time: ELK registers its algorithms on first use, and does not promise more. */
    private static synchronized void layOut(ElkNode graph) {
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }

    private void options() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(PADDING));
        graph.setProperty(CoreOptions.ASPECT_RATIO, 0.1); // routes that do not meet stand below each other
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_COMPONENTS, ComponentOrderingStrategy.MODEL_ORDER);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 28d);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 18d);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 12d);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 10d);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 0d);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 20d);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12d);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10d);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    }

    private ElkEdge edge(Connection connection, Map<String, ElkNode> byId) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(byId.get(connection.from()), byId.get(connection.to()));
        List<Box.Line> lines = connection.label().isEmpty()
                ? List.of() : Box.lines(connection.label(), Box.LETTERS, false, Math.min(column, 110));
        labels.add(lines);
        if (!lines.isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(connection.label(), edge);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
            label.setDimensions(Math.ceil(lines.stream().mapToDouble(Box.Line::width).max().orElse(0)) + 2 * LABEL_SIDE,
                    Math.ceil(lines.stream().mapToDouble(Box.Line::height).sum()) + 2);
        }
        return edge;
    }

    private static List<Plan.Point> points(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        return Stream.of(Stream.of(new Plan.Point(section.getStartX(), section.getStartY())),
                        section.getBendPoints().stream().map(bend -> new Plan.Point(bend.getX(), bend.getY())),
                        Stream.of(new Plan.Point(section.getEndX(), section.getEndY())))
                .flatMap(points -> points).toList();
    }

    private static Plan.Label label(ElkEdge edge, List<Box.Line> lines) {
        return edge.getLabels().stream().findFirst()
                .map(label -> new Plan.Label(lines, label.getX(), label.getY(), label.getWidth(), label.getHeight()))
                .orElse(Plan.Label.NONE);
    }
}
