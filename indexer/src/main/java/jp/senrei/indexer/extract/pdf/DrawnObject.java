package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.DrawObject;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Draws a form, so that its text and its pictures, however deep, are those of the page. A picture
 * is measured and not made: PDFBox unpacks one of JPEG 2000 for that alone.
 */
final class DrawnObject extends OperatorProcessor {
    /** Told the width and height of each picture in pixels, as the picture says them. */
    @FunctionalInterface
    interface Pictures {
        void drawn(int width, int height);
    }

    private final OperatorProcessor forms;
    private final Pictures pictures;

    DrawnObject(PDFGraphicsStreamEngine engine, Pictures pictures) {
        super(engine);
        this.pictures = pictures;
        forms = new DrawObject(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        var picture = picture(operands);
        if (picture == null) forms.process(operator, operands);
        else
            pictures.drawn(
                    Math.max(0, picture.getInt(COSName.WIDTH, COSName.W, 0)),
                    Math.max(0, picture.getInt(COSName.HEIGHT, COSName.H, 0)));
    }

    private @Nullable COSDictionary picture(List<COSBase> operands) {
        var resources = getContext().getResources();
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) return null;
        if (resources == null) return null;
        var objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        var object = objects == null ? null : objects.getCOSDictionary(name);
        return object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
                ? object
                : null;
    }

    @Override
    public String getName() {
        return "Do";
    }
}
