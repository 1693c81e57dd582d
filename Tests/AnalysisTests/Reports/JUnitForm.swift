import Foundation
import FoundationXML

/// Reads a JUnit report and holds it to the required parts of the schema that test reporters use: which elements stand
/// in which, the attributes each must have, and counts that add up.
final class JUnitForm: NSObject, XMLParserDelegate {
  /// What is broken.
  private(set) var violations: [String] = []
  /// The number of elements by name.
  private(set) var counts: [String: Int] = [:]
  private var path: [String] = []
  private var announced: [String: Int] = [:]
  private var suite: (tests: Int, failures: Int, errors: Int)?
  private var announcedInSuite: [String: Int] = [:]

  private static let parents = [
    "testsuites": "", "testsuite": "testsuites", "testcase": "testsuite", "failure": "testcase", "error": "testcase",
    "system-out": "testcase",
  ]
  private static let attributes: [String: Set<String>] = [
    "testsuites": ["name", "tests", "failures", "errors"], "testsuite": ["name", "tests", "failures", "errors"],
    "testcase": ["classname", "name"], "failure": ["type", "message"], "error": ["type", "message"], "system-out": [],
  ]

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { violations.append("no XML: \(parser.parserError.map { "\($0)" } ?? "?")") }
    for (name, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
      if announced[name] != counts[element, default: 0] { violations.append("\(name) does not add up") }
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    counts[element, default: 0] += 1
    if Self.parents[element] != path.last ?? "" { violations.append("\(element) in \(path)") }
    if Self.attributes[element] != Set(attributes.keys) { violations.append("\(element): \(attributes.keys.sorted())") }
    switch element {
    case "testsuites": announced = attributes.compactMapValues(Int.init)
    case "testsuite":
      announcedInSuite = attributes.compactMapValues(Int.init)
      suite = (0, 0, 0)
    case "testcase": suite?.tests += 1
    case "failure": suite?.failures += 1
    case "error": suite?.errors += 1
    default: break
    }
    path.append(element)
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    path.removeLast()
    guard element == "testsuite", let suite else { return }
    let found = ["tests": suite.tests, "failures": suite.failures, "errors": suite.errors]
    if found.contains(where: { announcedInSuite[$0.key] != $0.value }) { violations.append("a suite does not add up") }
  }
}
