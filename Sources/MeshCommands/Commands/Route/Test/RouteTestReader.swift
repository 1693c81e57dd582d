import ArgumentParsing
import Diagnostics
import Output
import ProxyConfig
import YAML

/// Reads a file of tests; what is wrong is collected, and every mistake of a file is told at once.
struct RouteTestReader {
  private(set) var cases: [RouteTestCase] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceFile

  /// Reads a document.
  init(_ document: Document) {
    source = document.source
    diagnostics = document.diagnostics.filter { $0.severity == .error }
    if diagnostics.isEmpty, let root = document.root { readAll(root) }
  }

  private mutating func readAll(_ root: Node) {
    let fields = fields(of: root, ["tests"], in: "a file of tests")
    guard root.kind == .mapping else { return }
    guard let tests = fields["tests"] else { return missing("tests", of: root) }
    guard tests.kind == .sequence else { return refuse(tests, .unexpectedType, "tests is a list") }
    for node in tests.items { read(node.resolved) }
  }

  private mutating func read(_ node: Node) {
    let fields = fields(of: node, ["name", "request", "expect"], in: "a test")
    guard node.kind == .mapping else { return }
    guard let request = fields["request"] else { return missing("request", of: node) }
    guard let expect = fields["expect"] else { return missing("expect", of: node) }
    let call = call(request)
    let expectation = expectation(expect)
    let name = fields["name"].flatMap { text($0, "name") }
    guard let call, let expectation else { return }
    cases.append(
      RouteTestCase(name: name ?? call.text, source: source, range: node.range, call: call, expectation: expectation)
    )
  }

  // MARK: The request

  private mutating func call(_ node: Node) -> RouteCall? {
    if node.kind == .scalar { return line(node) }
    let fields = fields(of: node, ["method", "url", "headers", "from", "gateway"], in: "a request")
    guard node.kind == .mapping else { return nil }
    guard let address = fields["url"] else {
      missing("url", of: node)
      return nil
    }
    guard let url: RequestAddress = value(address), let parts = url.url else { return nil }
    var call = RouteCall(url: parts)
    if let method = fields["method"], let read: RequestMethod = value(method) { call.method = read }
    if let headers = fields["headers"] { call.headers = self.headers(headers) }
    if let caller = fields["from"] { call.caller = labels(caller) }
    call.gateway = fields["gateway"].flatMap { text($0, "gateway") }
    if call.caller != nil, call.gateway != nil, let gateway = fields["gateway"] {
      refuse(gateway, .exclusiveFields, "a request comes from a workload or to a gateway, not both")
    }
    return call
  }

  /// `GET http://reviews:9080/`, or the URL alone.
  private mutating func line(_ node: Node) -> RouteCall? {
    let words = node.text.split(separator: " ").map(String.init)
    guard words.count == 1 || words.count == 2, let last = words.last,
      let url = (try? RequestAddress(argument: last))?.url
    else {
      refuse(node, .malformedText, "a request is a URL, or a method and a URL: GET http://reviews:9080/")
      return nil
    }
    var call = RouteCall(url: url)
    guard words.count == 2 else { return call }
    guard let method = RequestMethod(rawValue: words[0]) else {
      refuse(
        node,
        .unlistedValue,
        "\(words[0]) is none of the methods \(RequestMethod.choices.joined(separator: ", "))"
      )
      return nil
    }
    call.method = method
    return call
  }

  private mutating func headers(_ node: Node) -> [RouteRequest.Header] {
    guard node.kind == .mapping else {
      refuse(node, .unexpectedType, "headers is a map of names to values")
      return []
    }
    return node.pairs.compactMap { pair in
      let value = pair.value.resolved
      guard let text = text(value, pair.key.text) else { return nil }
      do throws(InvalidValue) {
        let header = try RequestHeader(argument: "\(pair.key.text)=\(text)")
        return RouteRequest.Header(name: header.name, value: header.value)
      } catch {
        refuse(pair.key, .malformedText, "\(pair.key.text) cannot be sent as a header with this value")
        return nil
      }
    }
  }

  private mutating func labels(_ node: Node) -> ProxyLabels? {
    if node.kind == .scalar { return value(node) }
    guard node.kind == .mapping else {
      refuse(node, .unexpectedType, "from is a workload, or its labels")
      return nil
    }
    var labels: [String: String] = [:]
    for pair in node.pairs { labels[pair.key.text] = text(pair.value.resolved, pair.key.text) }
    return .labels(labels)
  }

  // MARK: The expectation

  private mutating func expectation(_ node: Node) -> RouteExpectation? {
    let names = ["to", "rule", "status", "redirect", "path", "host", "mirror", "timeout"]
    let fields = fields(of: node, names, in: "an expectation")
    guard node.kind == .mapping else { return nil }
    var expectation = RouteExpectation()
    expectation.shares = fields["to"].flatMap { shares($0) }
    expectation.rule = fields["rule"].flatMap { text($0, "rule") }
    expectation.redirect = fields["redirect"].flatMap { text($0, "redirect") }
    expectation.path = fields["path"].flatMap { text($0, "path") }
    expectation.host = fields["host"].flatMap { text($0, "host") }
    expectation.mirror = fields["mirror"].flatMap { text($0, "mirror") }
    expectation.timeout = fields["timeout"].flatMap { timeout($0) }
    if let status = fields["status"] {
      expectation.status = status.integer.flatMap { Int(exactly: $0) }.flatMap { (100...599).contains($0) ? $0 : nil }
      if expectation.status == nil { refuse(status, .outOfRange, "a status is a number from 100 to 599") }
    }
    if node.count == 0 {
      refuse(node, .missingField, "nothing is expected: name one of \(names.joined(separator: ", "))")
    }
    return expectation
  }

  /// A destination that gets everything, or several with their percentages.
  private mutating func shares(_ node: Node) -> [RouteExpectation.Share]? {
    if node.kind == .scalar { return [RouteExpectation.Share(name: node.text, percent: 100)] }
    guard node.kind == .mapping else {
      refuse(node, .unexpectedType, "to is a destination, or a map of destinations to percentages")
      return nil
    }
    var shares: [RouteExpectation.Share] = []
    for pair in node.pairs {
      let value = pair.value.resolved
      guard let percent = value.double, (0...100).contains(percent) else {
        refuse(value, .outOfRange, "a percentage is a number from 0 to 100")
        continue
      }
      shares.append(RouteExpectation.Share(name: pair.key.text, percent: percent))
    }
    return shares
  }

  private mutating func timeout(_ node: Node) -> String? {
    guard let text = text(node, "timeout") else { return nil }
    if text == RouteTestResult.none { return text }
    guard let length = ProtoDuration(text) else {
      refuse(node, .malformedText, "a timeout is a length of time such as 10s, or \(RouteTestResult.none)")
      return nil
    }
    return length.text
  }

  // MARK: Parts

  /// The fields of a map by their names; others than the known ones are mistakes.
  private mutating func fields(of node: Node, _ known: [String], in thing: String) -> [String: Node] {
    guard node.kind == .mapping else {
      refuse(node, .unexpectedType, "\(thing) is a map of \(known.joined(separator: ", "))")
      return [:]
    }
    var fields: [String: Node] = [:]
    for pair in node.pairs {
      let name = pair.key.text
      guard known.contains(name) else {
        let near = NearestMatch.candidates(for: name, among: known)
        let advice = near.isEmpty ? "its fields are \(known.joined(separator: ", "))" : "did you mean \(near[0])?"
        refuse(pair.key, .unknownField, "\(thing) has no field \(name): \(advice)")
        continue
      }
      fields[name] = pair.value.resolved
    }
    return fields
  }

  private mutating func text(_ node: Node, _ name: String) -> String? {
    guard node.kind == .scalar, !node.isNull else {
      refuse(node, .unexpectedType, "\(name) is a text")
      return nil
    }
    return node.text
  }

  private mutating func value<Value: ArgumentValue>(_ node: Node) -> Value? {
    guard node.kind == .scalar else {
      refuse(node, .unexpectedType, "a text is due here")
      return nil
    }
    do throws(InvalidValue) { return try Value(argument: node.text) } catch {
      refuse(node, .malformedText, error.advice)
      return nil
    }
  }

  private mutating func missing(_ name: String, of node: Node) {
    refuse(node, .missingField, "\(name) is missing")
  }

  private mutating func refuse(_ node: Node, _ code: Code, _ message: String) {
    diagnostics.append(Diagnostic(code, .error, message, at: node.range))
  }
}

extension InvalidValue {
  /// What was expected, as a sentence.
  fileprivate var advice: String {
    switch self {
    case .oneOf(let words): "one of \(words.joined(separator: ", ")) is due here"
    case .malformed(let expected): "\(expected) is due here"
    case .refused(let reason): reason
    }
  }
}
