import Diagnostics
import Testing
import YAML

@testable import Conversion

@Suite struct ConvertedTextTests {
  private static let rule =
    "apiVersion: config.istio.io/v1alpha2, kind: EgressRule, metadata: {name: a}, "
    + "spec: {destination: {service: a.b}, ports: [{port: 80, protocol: http}]}"

  @Test("an item of a list is taken out of it, and the new object stands behind the list")
  func lists() throws {
    let converted = ConvertedManifests(
      """
      # all of it
      apiVersion: v1
      kind: List
      items:
      - {\(Self.rule)}
      # stays
      - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}

      """
    )
    #expect(
      try converted.text == """
        # all of it
        apiVersion: v1
        kind: List
        items:
        # stays
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
        ---
        \(Self.entry)
        """
    )
  }

  private static let entry = """
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata:
      name: a
    spec:
      hosts:
      - a.b
      location: MESH_EXTERNAL
      ports:
      - number: 80
        name: http-80
        protocol: HTTP
      resolution: NONE

    """

  @Test("markers, comments between documents and missing line breaks stay, and JSON does not open a stream of YAML")
  func markers() throws {
    let converted = ConvertedManifests("# head\n---\n{\(Self.rule)}\n---\na: 1\n# tail")
    #expect(try converted.text == "---\n# head\n\(Self.entry)---\na: 1\n# tail")
    let json = ConvertedManifests([
      SourceFile(name: "a.json", text: "{\"a\": 1}"), SourceFile(name: "b.yaml", text: "{\(Self.rule)}"),
    ])
    #expect(try json.text == "---\n{\"a\": 1}\n---\n\(Self.entry)")
  }

  @Test("without what was not converted, the new objects alone are left")
  func convertedAlone() throws {
    let converted = ConvertedManifests("a: 1\n---\n{\(Self.rule)}\n")
    let text = ConvertedText(converted.outcome, of: converted.documents, isComplete: false)
    #expect(String(decoding: try text.bytes(of: converted.documents.indices), as: UTF8.self) == "---\n\(Self.entry)")
  }
}
