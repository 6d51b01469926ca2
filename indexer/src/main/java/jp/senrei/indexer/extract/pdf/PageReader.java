package jp.senrei.indexer.extract.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects the glyphs, rules and pictures of one page, in drawing order, with the values filled
 * into a form's fields. Colours are not looked at: text under a scan counts, and so does text in
 * white.
 */
final class PageReader extends PDFGraphicsStreamEngine {
    /** Setting a colour reads colour profiles, which takes longer than all else. */
    private static final List<String> COLOURS =
            List.of(
                    "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "sh",
                    "ri");

    /** Of an em, how far a kanji reaches above and below the line it stands on. */
    private static final float ASCENT = 0.88f;

    private static final float DESCENT = 0.12f;
    private static final float SMALLEST = 0.5f;
    private static final float LARGEST = 2000;

    private final Sheet sheet;
    private final Sheet.Placing placing;
    private final PdfLimits limits;
    private final Strokes strokes;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final StringBuilder leaning = new StringBuilder();
    private final Map<PDFont, Map<Integer, String>> texts = new HashMap<>();
    private float pictures;
    private long finest;
    private boolean drawn;
    private long operators;

    private PageReader(PDPage page, PdfLimits limits) {
        super(page);
        this.limits = limits;
        sheet = Sheet.of(page);
        placing = Sheet.placing(page);
        strokes = new Strokes(placing);
        for (var name : COLOURS) addOperator(new Ignored(name));
        addOperator(new DrawnObject(this, this::picture));
    }

    /**
     * @throws PdfException.TooLarge when the page draws more than the limits allow
     */
    static PageContent read(PDPage page, PdfLimits limits) throws IOException {
        var reader = new PageReader(page, limits);
        reader.processPage(page);
        for (var annotation : page.getAnnotations()) {
            if (isShown(annotation)) reader.showAnnotation(annotation);
        }
        return reader.content();
    }

    private PageContent content() {
        float share = Math.min(1, pictures / Math.max(1, sheet.area()));
        return new PageContent(
                sheet,
                glyphs,
                leaning.toString(),
                strokes.rules(),
                share,
                finest,
                drawn || strokes.isAny());
    }

    /** Fields of forms, text boxes and stamps belong to the page; comments and links do not. */
    private static boolean isShown(PDAnnotation annotation) {
        var kind = String.valueOf(annotation.getSubtype());
        return !annotation.isHidden()
                && !annotation.isNoView()
                && (kind.equals("Widget") || kind.equals("FreeText") || kind.equals("Stamp"));
    }

    // ---- limits

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > limits.operators()) throw new PdfException.TooLarge("operators");
        super.processOperator(operator, operands);
    }

    /** A broken operator costs itself, not the page. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
        if (e instanceof PdfException.TooLarge) throw e;
    }

    // ---- text

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
            throws IOException {
        if (glyphs.size() >= limits.glyphs()) throw new PdfException.TooLarge("glyphs");
        var text =
                texts.computeIfAbsent(font, unknown -> new HashMap<>())
                        .computeIfAbsent(code, unknown -> GlyphText.of(font, code));
        float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        add(text, rendering, width, Height.of(font), font.isVertical());
    }

    /** How far letters reach below and above the line they stand on, in em. */
    private record Height(float foot, float head) {
        private static final Height USUAL = new Height(-DESCENT, ASCENT);

        /** A font of drawings counts in a measure of its own, which its box tells. */
        static Height of(PDFont font) {
            if (!(font instanceof PDType3Font drawings)) return USUAL;
            var box = drawings.getFontBBox();
            if (box == null) return USUAL;
            float scale = font.getFontMatrix().getScaleY();
            float one = box.getLowerLeftY() * scale;
            float other = box.getUpperRightY() * scale;
            return one == other ? USUAL : new Height(Math.min(one, other), Math.max(one, other));
        }
    }

    private void add(String text, Matrix rendering, float width, Height height, boolean vertical) {
        var foot = place(rendering, 0, height.foot);
        var end = place(rendering, width, height.foot);
        var head = place(rendering, 0, height.head);
        float size = (float) foot.distance(head);
        if (!(size > SMALLEST && size < LARGEST)) return;
        var step = place(rendering, 1, height.foot); // not the advance, which may be nothing
        var direction = Direction.of(step.x - foot.x, step.y - foot.y);
        var box = box(foot, end, head);
        if (!box.isFinite() || !isOnSheet(box)) return;
        if (direction == null) leaning.append(text);
        else add(text, box, size, vertical ? vertical(direction) : direction);
    }

    private void add(String text, Box box, float size, Direction direction) {
        boolean hidden =
                getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        glyphs.add(new Glyph(text, box, size, direction, hidden));
    }

    /** Lines of a vertical font run at a right angle to its letters. */
    private static Direction vertical(Direction letters) {
        return Direction.values()[(letters.ordinal() + 1) % 4];
    }

    private Point2D.Float place(Matrix rendering, float x, float y) {
        var point = rendering.transformPoint(x, y);
        return placing.place(point.x, point.y);
    }

    /** The fourth corner lies where the others leave room for it. */
    private static Box box(Point2D.Float foot, Point2D.Float end, Point2D.Float head) {
        float x = end.x + head.x - foot.x;
        float y = end.y + head.y - foot.y;
        return new Box(
                Math.min(Math.min(foot.x, end.x), Math.min(head.x, x)),
                Math.min(Math.min(foot.y, end.y), Math.min(head.y, y)),
                Math.max(Math.max(foot.x, end.x), Math.max(head.x, x)),
                Math.max(Math.max(foot.y, end.y), Math.max(head.y, y)));
    }

    private boolean isOnSheet(Box box) {
        float x = box.centreX();
        float y = box.centreY();
        return x >= 0 && y >= 0 && x <= sheet.width() && y <= sheet.height();
    }

    // ---- pictures

    /** One that stands in the drawing itself; what it shows is not looked at. */
    @Override
    public void drawImage(PDImage image) {
        picture(image.getWidth(), image.getHeight());
    }

    private void picture(int pixelsAcross, int pixelsDown) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var foot = place(matrix, 0, 0);
        var box = box(foot, place(matrix, 1, 0), place(matrix, 0, 1));
        if (!box.isFinite()) return;
        drawn = true;
        finest = Math.max(finest, (long) pixelsAcross * pixelsDown);
        float width = Math.min(sheet.width(), box.right()) - Math.max(0, box.left());
        float height = Math.min(sheet.height(), box.bottom()) - Math.max(0, box.top());
        if (width > 0 && height > 0) pictures += width * height;
        if (width > 0 && height > 0) strokes.thin(box);
    }

    // ---- lines

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        strokes.moveTo(p0.getX(), p0.getY());
        strokes.lineTo(p1.getX(), p1.getY());
        strokes.lineTo(p2.getX(), p2.getY());
        strokes.lineTo(p3.getX(), p3.getY());
        strokes.close();
    }

    @Override
    public void moveTo(float x, float y) {
        strokes.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        strokes.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        strokes.curveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return strokes.current();
    }

    @Override
    public void closePath() {
        strokes.close();
    }

    @Override
    public void clip(int rule) {
        // what is cut off is seldom text, and never worth the time
    }

    @Override
    public void endPath() {
        strokes.end();
    }

    @Override
    public void strokePath() {
        strokes.stroke();
    }

    @Override
    public void fillPath(int rule) {
        strokes.fill();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokes.stroke();
    }

    @Override
    public void shadingFill(COSName name) {
        drawn = true;
    }

    /** An operator that changes nothing that is read here. */
    private final class Ignored extends OperatorProcessor {
        private final String name;

        Ignored(String name) {
            super(PageReader.this);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            // nothing to do
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
