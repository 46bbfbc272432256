import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Reads names of PDF files, one a line, and prints for each its name, a tab, and the rules of PDF/A-3a and PDF/UA-1 that it breaks. */
class VeraPdf {
    private static final List<PDFAFlavour> FLAVOURS = Arrays.asList(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String line = names.readLine(); line != null; line = names.readLine()) {
            String name = line;
            workers.submit(() -> System.out.println(name + "\t" + broken(name)));
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.HOURS);
    }

    private static String broken(String name) {
        TreeMap<String, String> broken = new TreeMap<>();
        int assertions = 0;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), PDFAFlavour.PDFA_3_A);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(FLAVOURS)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                assertions += result.getTotalAssertions();
                for (TestAssertion failed : result.getTestAssertions()) {
                    String rule = result.getPDFAFlavour() + " " + failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, failed.getMessage().replaceAll("\\s+", " "));
                }
            }
        } catch (Throwable problem) {
            return "can't be looked at: " + problem;
        }
        return assertions + "\t" + broken;
    }
}
