import Diagnostics
import Foundation
import Resources
import TestSupport
import Testing
import YAML

@Suite("ValidateCorpus")
struct ValidateCorpusTests {
  struct Case: Decodable {
    let id: String
    let valid: Bool
    let errorContains: String?
    let resource: String
  }

  @Test("what the CRDs accept has no error, and what they refuse has one at the same field")
  func cases() throws {
    guard let corpus = Corpus("validate") else { return }
    let cases = try JSONDecoder().decode([Case].self, from: Data(try corpus.bytes("cases.json")))
    var outcomes: [String: Bool] = [:]
    for testCase in cases {
      let problem = Self.problem(of: testCase, try corpus.bytes(testCase.resource))
      outcomes[testCase.id] = problem == nil
      if let problem { print("  \(testCase.id): \(problem)") }
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  @Test("every sample is clean")
  func samples() throws {
    guard let corpus = Corpus("samples") else { return }
    var outcomes: [String: Bool] = [:]
    for path in Self.manifests(below: corpus.folder) {
      let errors = Self.errors(in: try corpus.bytes(path), name: path)
      outcomes[path] = errors.isEmpty
      for error in errors { print("  \(path): \(error)") }
    }
    #expect(corpus.report(outcomes, skips: [:]) == [])
  }

  @Test("every routing rule of Istio before 0.8 is clean")
  func legacy() throws {
    guard let corpus = Corpus("legacy") else { return }
    var outcomes: [String: Bool] = [:]
    for path in Self.manifests(below: corpus.folder) {
      let errors = Self.errors(in: try corpus.bytes(path), name: path)
      outcomes[path] = errors.isEmpty
      if Self.legacySkips[path] == nil { for error in errors { print("  \(path): \(error)") } }
    }
    #expect(corpus.report(outcomes, skips: Self.legacySkips, label: "legacy schemas") == [])
  }

  /// Files of old versions that the CRDs of today refuse, each with its reason.
  static let legacySkips: [String: String] = {
    let old = "fields of the first v1alpha3, which were renamed or dropped before v1"
    return [
      "e2e-0.8.0/v1alpha3/rule-content-route.yaml": old,
      "e2e-0.8.0/v1alpha3/rule-default-route-append-headers.yaml": old,
      "e2e-0.8.0/v1alpha3/rule-default-route-mirrored.yaml": old,
      "e2e-0.8.0/v1alpha3/rule-fault-injection.yaml": old,
      "e2e-0.8.0/v1alpha3/rule-regex-route.yaml": old,
      "e2e-0.8.0/v1alpha3/rule-websocket-route.yaml": old,
      "samples-0.8.0/v1alpha3/route-rule-ratings-test-abort.yaml": old,
      "samples-1.0.0/networking/virtual-service-ratings-test-abort.yaml": old,
      "v1alpha1/destination-policy-helloworld.yaml": "config.istio.io/v1beta1, which no server has served",
      "v1alpha1/egress-rule-tcp-wikipedia-cidr.yaml": "no apiVersion",
    ]
  }()

  @Test("every example of the project is clean")
  func examples() throws {
    let folder = PackageDirectory.url.appendingPathComponent("Examples")
    for path in Self.manifests(below: folder) {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
      #expect(Self.errors(in: bytes, name: path) == [])
    }
  }

  private static func manifests(below folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
  }

  private static func errors(in bytes: [UInt8], name: String) -> [String] {
    Parser.documents(in: SourceFile(name: name, bytes: bytes)).flatMap { document in
      (document.diagnostics + SchemaValidation.diagnostics(of: document)).filter { $0.severity == .error }.map(
        \.message
      )
    }
  }

  private static func problem(of testCase: Case, _ bytes: [UInt8]) -> String? {
    let errors = errors(in: bytes, name: testCase.id)
    if testCase.valid { return errors.isEmpty ? nil : "valid, but refused: \(errors)" }
    if errors.isEmpty { return "invalid (\(testCase.errorContains ?? "")), but accepted" }
    guard let path = testCase.errorContains.flatMap(fieldPath), !errors.contains(where: { $0.hasPrefix("\(path): ") })
    else { return nil }
    return "expected an error of \(path), got \(errors)"
  }

  /// The field that a message of the API server starts with: `spec.url in body should …`, `spec.url: Required value`.
  private static func fieldPath(in message: String) -> String? {
    guard message.hasPrefix("spec") else { return nil }
    return message.firstMatch(of: /^(spec[^ :]*)(?::| in body)/).map { String($0.1) }
  }
}
