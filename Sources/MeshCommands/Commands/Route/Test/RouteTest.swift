import ArgumentParsing
import Console
import Diagnostics
import Output
import YAML

/// `meshctl route test`: requests and where they are expected to go, for CI.
struct RouteTest: MeshCommand {
  static let declaration = CommandDeclaration(
    "test",
    summary: "Check where requests would go, from a file of tests",
    discussion: """
      Follows each request of a file through the mesh as "meshctl route explain" does, and compares what becomes of it with \
      what is expected. Nothing is sent. What is not as expected is told with the rule that took the request and why others \
      did not; then come the rules that no test reaches.

      A file of tests is YAML with one list, "tests". A test has a "request": a text such as "GET http://reviews:9080/", or \
      "url" with "method", "headers" (a map), "from" (labels of the caller, or a workload) and "gateway" (a name). It has an \
      "expect": any of "to" (who gets the request: a subset, a host, or SUBSET@HOST; or a map of them to percentages), \
      "rule" (the name of the rule that takes it), "status" (the answer of the proxy itself), "redirect" (the address), \
      "path" and "host" (as the destination sees them), "mirror" (who gets a copy) and "timeout" (10s, or none). "name" says \
      what the test is about.

      Exit status 3 means that something is not as expected.
      """,
    examples: [
      Example("Check the routes of a directory", "meshctl route test -f routes_test.yaml --mesh Examples/bookinfo"),
      Example("Write results that CI shows", "meshctl route test -f routes_test.yaml -o junit > results.xml"),
      Example("Fail where a rule has no test", "meshctl route test -f routes_test.yaml --require-coverage"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.findings, .notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: RouteTestOptions

  init(_ options: RouteTestOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format == .json ? .json : .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let tests = try tests(in: context)
    let documents = try await MeshDocuments.translatable(options.mesh, in: context, errorFormat)
    guard documents.areSound(isThorough: false, in: context, errorFormat) else { return .findings }
    var mesh = SimulatedMesh(documents, target: options.target)
    var results: [RouteTestResult] = []
    for test in tests { results.append(RouteTestResult(test, try await mesh.explanation(of: test.call))) }
    let coverage = RouteCoverage(of: mesh.input, by: results)
    let report = RouteTestReport(results, coverage, requiresCoverage: options.requiresCoverage)
    try show(report, in: context)
    return report.hasPassed ? .done : .findings
  }

  private func tests(in context: Context) throws(CommandError) -> [RouteTestCase] {
    let given = try GivenManifests(ManifestOptions(filenames: options.filenames), in: context)
    var tests: [RouteTestCase] = []
    var firstMistake: String?
    for document in given.documents where document.root != nil || document.hasErrors {
      let reader = RouteTestReader(document)
      tests += reader.cases
      guard !reader.diagnostics.isEmpty else { continue }
      context.show(reader.diagnostics, in: document.source, as: errorFormat)
      firstMistake = firstMistake ?? document.source.name
    }
    if let name = firstMistake {
      throw .input("\(name) is no file of tests", next: "see \"meshctl route test --help\"")
    }
    guard !tests.isEmpty else {
      throw .input("\(given.names.joined(separator: ", ")) holds no tests", next: "see \"meshctl route test --help\"")
    }
    return tests
  }

  private func show(_ report: RouteTestReport, in context: Context) throws(CommandError) {
    let stream = context.streams.output
    switch options.format {
    case .json: try context.show(report.payload, as: .json)
    case .junit: try context.write(report.junit)
    case .text: try context.write(report.text(styler: stream.styler, stream.traits.glyphs, width: stream.width))
    }
    try context.flush()
    if options.format == .text { context.report([report.summary]) }
  }
}
