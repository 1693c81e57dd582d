import Diagnostics
import GoTemplate
import Testing

@Suite("Istio's functions")
struct IstioFunctionTests {
  private static var data: TemplateValue {
    let ports: [TemplateValue] = [("TCP", 80), ("UDP", 53), ("", 9000)].map { port, number in
      .record(
        TemplateRecord(
          typeName: "v1.ContainerPort",
          fields: ["Protocol": .string(port), "ContainerPort": .integer(number)],
          members: [.init("containerPort", .integer(number)), .init("protocol", .string(port))]
        )
      )
    }
    func container(_ name: String, _ image: String) -> TemplateValue {
      .record(
        TemplateRecord(
          typeName: "v1.Container",
          fields: ["Name": .string(name), "Image": .string(image), "Ports": .items(ports)]
        )
      )
    }
    return .entries([
      "Meta": .record(TemplateRecord(typeName: "v1.ObjectMeta", fields: ["Annotations": .texts(["a": "1", "e": ""])])),
      "Labels": .texts(["x": "y"]), "Port": ports[0], "Values": .entries(["n": .double(15020), "nothing": .null]),
      "Containers": .items([container("app", "r:5000/app:1.2"), container("istio-proxy", "p")]),
      "Mode": .record(TemplateRecord(typeName: "Mode", fields: ["String": .string("TPROXY")], text: "TPROXY")),
      "Absent": .record(TemplateRecord(typeName: "*Tracing", fields: ["GetX": .string("")], isTrue: false)),
    ])
  }

  @Test(
    "do as the injector's do",
    arguments: [
      (
        "{{annotation .Meta `a` 5}} {{annotation .Meta `b` .Values.n}} [{{annotation .Meta `e` 5}}] {{annotation .Meta `c` .Mode}}",
        "1 15020 [] TPROXY"
      ),
      ("{{isset .Labels `x`}} {{isset .Labels `z`}} [{{index .Labels `z`}}]", "true false []"),
      ("{{valueOrDefault \"\" 1}} {{valueOrDefault nil 1}} {{valueOrDefault 0 1}}", "1 1 0"),
      (
        "{{excludeInboundPort 15020 \"1, 2\"}} {{excludeInboundPort \"0\" \"1\"}} {{excludeInboundPort .Values.n \"15020,3\"}}",
        "1,2,15020 1 15020,3"
      ),
      ("{{includeInboundPorts .Containers}} {{applicationPorts .Containers}}", "80,9000,80,9000 80,9000"),
      (
        "{{kubevirtInterfaces \"a,b\"}} {{toLower \"AB\"}} {{contains \"b\" \"abc\"}} {{directory \"/a/b\"}} {{directory \"a\"}}",
        "a,b ab true /a/ "
      ),
      ("{{env \"HOME\" \"none\"}}", "none"),
      (
        "{{toJSON .Labels}} {{toJSON nil}} {{structToJSON .Port}}",
        "{\"x\":\"y\"} {} {\"containerPort\":80,\"protocol\":\"TCP\"}"
      ),
      ("{{(fromJSON `{\"a\": 1}`).a}} {{fromJSON `{`}}", "1 {}"), ("{{indent 2 \"a\\nb\\nc\"}}", "a\n  b\n  c"),
      ("{{toYaml .Labels}}{{toYaml .Values.n}}", "x: \"y\"\n15020\n"),
      ("{{omitNil .Values}} {{formatDuration \"5s\"}}", "map[n:15020] 5s"),
      (
        "{{omit .Labels \"x\"}} {{strdict \"a\" \"1\"}} {{mergeMaps .Labels (strdict \"x\" \"2\")}} {{toJsonMap .Labels (strdict \"a\" \"&\")}}",
        "map[] map[a:1] map[x:2] {\"a\":\"\\u0026\",\"x\":\"y\"}"
      ),
      (
        "{{if eq .Mode.String \"TPROXY\"}}t{{end}} {{.Mode}} {{if .Absent}}x{{else}}none{{end}}{{.Absent.GetX}}",
        "t TPROXY none"
      ),
      (
        "{{appendMultusNetwork \"\" \"n\"}} {{appendMultusNetwork \"a\" \"n\"}} {{appendMultusNetwork \"a, n\" \"n\"}}",
        "n a, n a, n"
      ),
      (
        "{{appendMultusNetwork `[{\"name\": \"a\"}]` \"n\"}} {{appendMultusNetwork `[x]` \"n\"}}",
        "[{\"name\": \"a\"}, {\"name\": \"n\"}] [x]"
      ),
      ("{{.Port.Nothing}}", "error: cannot take the field Nothing of a v1.ContainerPort"),
    ]
  )
  func functions(template: String, expected: String) throws {
    let parsed = try Template(SourceFile(name: "t", text: template), functions: .istio)
    do {
      #expect(try parsed.text(for: Self.data) == expected)
    } catch {
      #expect("error: \(error.problem.message)" == expected)
    }
  }

  @Test("resource attributes are given only when a tracing provider asks for them")
  func telemetry() throws {
    let text = "{{otelResourceAttributes .Mesh .None .Labels \"ns\" .Containers}}"
    let template = try Template(SourceFile(name: "t", text: text), functions: .istio)
    func mesh(_ enrichment: String) -> TemplateValue {
      let tracing = TemplateValue.entries(["serviceAttributeEnrichment": .string(enrichment)])
      let providers = TemplateValue.items([.entries(["opentelemetry": tracing])])
      let container = TemplateRecord(
        typeName: "v1.Container",
        fields: ["Name": .string("a"), "Image": .string("r:1/a:2")]
      )
      return .entries([
        "Mesh": .record(
          TemplateRecord(typeName: "Mesh", fields: [:], members: [.init("extensionProviders", providers)])
        ),
        "Labels": .texts([:]), "Containers": .items([.record(container)]),
      ])
    }
    #expect(try template.text(for: mesh("ISTIO_CANONICAL")) == "")
    #expect(
      try template.text(for: mesh("OTEL_SEMANTIC_CONVENTIONS"))
        == "service.namespace=ns,service.version=2,service.instance.id=ns.$(POD_NAME).a"
    )
  }
}
