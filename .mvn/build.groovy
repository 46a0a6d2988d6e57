import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.channels.FileChannel
import javax.xml.stream.XMLInputFactory
import javax.xml.stream.XMLStreamConstants
import javax.xml.stream.XMLStreamReader
import org.apache.maven.execution.BuildFailure
import org.apache.maven.execution.ExecutionEvent
import org.apache.maven.execution.ExecutionListener
import org.apache.maven.execution.MavenSession
import org.apache.maven.plugin.MojoFailureException
import org.apache.maven.project.MavenProject
import org.slf4j.LoggerFactory

/**
 * Follows the build: one verdict on the tests of all modules at its end, and jars that are the same
 * whoever makes them. A test that fails does not keep the
 * modules behind its own from being tested: Surefire is told to go on, and the build fails here.
 * Without this script Surefire has no such leave, and fails at once.
 */
class Build implements ExecutionListener {
  /** How far a file system's clock may be behind. */
  private static final long TICK_MILLIS = 100

  @Delegate private final ExecutionListener next
  private final Map<String, Long> starts = [:]
  private final Set<MavenProject> asked = new LinkedHashSet<>()
  private final Set<MavenProject> answered = new HashSet<>()
  private final Map<MavenProject, Set<String>> failed = new LinkedHashMap<>()
  private final Map<String, Set<String>> skipped = new TreeMap<>()
  private int tests
  private int failures
  private int skips

  Build(ExecutionListener next) {
    this.next = next
  }

  @Override
  void mojoStarted(ExecutionEvent event) {
    if (isTest(event)) {
      synchronized (this) {
        starts[key(event)] = System.currentTimeMillis()
        asked << event.project
      }
    }
    next?.mojoStarted(event)
  }

  @Override
  void mojoSucceeded(ExecutionEvent event) {
    count(event)
    if (event.mojoExecution.artifactId == 'maven-jar-plugin' && event.project.artifact.file?.file) {
      Modes.settle(event.project.artifact.file)
    }
    next?.mojoSucceeded(event)
  }

  @Override
  void mojoFailed(ExecutionEvent event) {
    count(event)
    next?.mojoFailed(event)
  }

  @Override
  void sessionEnded(ExecutionEvent event) {
    judge(event.session)
    next?.sessionEnded(event)
  }

  private static boolean isTest(ExecutionEvent event) {
    return event.mojoExecution.artifactId == 'maven-surefire-plugin' && event.mojoExecution.goal == 'test'
  }

  private static String key(ExecutionEvent event) {
    return "${event.project.id} ${event.mojoExecution.executionId}"
  }

  /** Reads the reports that this execution wrote: older ones say nothing. */
  private synchronized void count(ExecutionEvent event) {
    if (!isTest(event)) {
      return
    }
    long start = starts.remove(key(event)) - TICK_MILLIS
    File folder = new File(event.project.build.directory, 'surefire-reports')
    List<File> reports = (folder.listFiles() ?: []).findAll {
      it.name ==~ /TEST-.*\.xml/ && it.lastModified() >= start
    }
    reports.each { report ->
      answered << event.project
      report.withInputStream { read(event.project, XMLInputFactory.newInstance().createXMLStreamReader(it)) }
    }
  }

  private void read(MavenProject project, XMLStreamReader report) {
    String owner = ''
    String test = ''
    while (report.hasNext()) {
      if (report.next() != XMLStreamConstants.START_ELEMENT) {
        continue
      }
      switch (report.localName) {
        case 'testcase':
          owner = report.getAttributeValue(null, 'classname')
          test = report.getAttributeValue(null, 'name')
          tests++
          break
        case ['failure', 'error']:
          failures++
          failed.computeIfAbsent(project) { new TreeSet<>() } << (test ? "${owner}.${test}" : owner).toString()
          break
        case 'skipped':
          skips++
          String reason = report.getAttributeValue(null, 'message') ?: report.elementText
          skipped.computeIfAbsent(plain(reason)) { new TreeSet<>() } << owner.tokenize('.').last()
          break
      }
    }
  }

  /** What a test says about itself, without the exception that carries it. */
  private static String plain(String reason) {
    String first = reason.strip().split(/\R\s*at /, 2)[0]
    return first.replaceFirst(/^[\w.]+Exception: /, '').replaceFirst(/^Assumption failed: /, '').strip() ?:
        'no reason given'
  }

  private synchronized void judge(MavenSession session) {
    def log = LoggerFactory.getLogger('tests')
    skipped.each { reason, owners -> log.warn("Not tried: ${reason} (${owners.join(', ')})") }
    if (tests > 0) {
      log.info("Tests of all modules: ${tests - failures - skips} passed, ${failures} failed, ${skips} skipped")
    }
    failed.each { project, names ->
      fail(session, project, "${project.artifactId}: these tests failed:\n  ${names.join('\n  ')}")
    }
    if (isNarrowed(session)) {
      if (tests == 0 && !session.result.hasExceptions()) {
        session.result.addException(new MojoFailureException('No test is what this command asks for'))
      }
    } else {
      asked.findAll { !answered.contains(it) && hasTests(it) }.each {
        fail(session, it, "${it.artifactId}: its tests wrote no report")
      }
    }
  }

  private static void fail(MavenSession session, MavenProject project, String message) {
    def failure = new MojoFailureException(message)
    long time = session.result.getBuildSummary(project)?.time ?: 0
    session.result.addBuildSummary(new BuildFailure(project, time, failure))
    session.result.addException(failure)
  }

  /** Whether the command says which tests are to run, if any. */
  private static boolean isNarrowed(MavenSession session) {
    return ['test', 'groups', 'excludedGroups'].any(session.userProperties::containsKey)
  }

  private static boolean hasTests(MavenProject project) {
    boolean left = ['skipTests', 'maven.test.skip', 'maven.test.skip.exec'].any {
      (project.properties + System.properties)[it] in ['', 'true']
    }
    File folder = new File(project.build.testOutputDirectory)
    boolean found = false
    if (!left && folder.directory) {
      folder.eachFileRecurse { found |= it.name.endsWith('Test.class') }
    }
    return found
  }
}

/**
 * Gives what is in a jar the modes that it has everywhere. The plugin that writes jars takes those of
 * the files, which the umask decides.
 */
class Modes {
  private static final int DIRECTORY_SIGNATURE = 0x02014b50
  private static final int END_SIGNATURE = 0x06054b50
  private static final int END_BYTES = 22
  private static final int ENTRY_BYTES = 46
  private static final int UNIX = 3

  /** Writes the modes into the directory of a jar that has no comment. */
  static void settle(File jar) {
    new RandomAccessFile(jar, 'rw').withCloseable { file ->
      ByteBuffer bytes = file.channel.map(FileChannel.MapMode.READ_WRITE, 0, file.length())
      bytes.order(ByteOrder.LITTLE_ENDIAN)
      int end = bytes.limit() - END_BYTES
      if (bytes.getInt(end) != END_SIGNATURE) {
        throw new IOException("${jar}: no end of a directory where it should be")
      }
      int at = bytes.getInt(end + 16)
      while (bytes.getInt(at) == DIRECTORY_SIGNATURE) {
        int name = bytes.getShort(at + 28)
        if (bytes.get(at + 5) == UNIX) {
          boolean folder = bytes.get(at + ENTRY_BYTES + name - 1) == (byte) '/'
          bytes.putInt(at + 38, folder ? (040755 << 16) | 0x10 : 0100644 << 16)
        }
        at += ENTRY_BYTES + name + bytes.getShort(at + 30) + bytes.getShort(at + 32)
      }
    }
  }
}

// Surefire does not go on where it may have to fail for more than a test that failed, and nothing
// is installed before the verdict.
boolean atOnce = ['surefire.timeout', 'surefire.failOnFlakeCount'].any(session.userProperties::containsKey) ||
    session.goals.any { it ==~ /(.*:)?(install|deploy)([-:@].*)?/ }
synchronized (session.request) {
  if (session.request.data.putIfAbsent('followed', this) == null) {
    session.request.executionListener = new Build(session.request.executionListener)
    session.projects.each {
      it.properties['skipScriptExecution'] = 'true'
      if (!atOnce) {
        it.properties['maven.test.failure.ignore'] = 'true'
      }
    }
  }
}
