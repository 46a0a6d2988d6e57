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
 * One verdict on the tests of all modules, when the build ends. A test that fails does not keep the
 * modules behind its own from being tested: Surefire is told to go on, and the build fails here.
 * Without this script Surefire has no such leave, and fails at once.
 */
class Verdict implements ExecutionListener {
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

  Verdict(ExecutionListener next) {
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

// Surefire does not go on where it may have to fail for more than a test that failed, and nothing
// is installed before the verdict.
boolean atOnce = ['surefire.timeout', 'surefire.failOnFlakeCount'].any(session.userProperties::containsKey) ||
    session.goals.any { it ==~ /(.*:)?(install|deploy)([-:@].*)?/ }
synchronized (session.request) {
  if (!atOnce && session.request.data.putIfAbsent('verdict', this) == null) {
    session.request.executionListener = new Verdict(session.request.executionListener)
    session.projects.each {
      it.properties['maven.test.failure.ignore'] = 'true'
      it.properties['skipScriptExecution'] = 'true'
    }
  }
}
