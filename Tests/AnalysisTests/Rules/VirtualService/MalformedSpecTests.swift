import Testing

@Suite("MalformedSpec")
struct MalformedSpecTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "[]",
      [
        "IST0106 error 4:7 spec: expected a mapping, found a list"
      ]
    ),
    (
      "{hosts: reviews, gateways: {a: b}, http: {}}",
      [
        "IST0106 error 4:15 spec.hosts: expected a list, found text",
        "IST0106 error 4:34 spec.gateways: expected a list, found a mapping",
        "IST0106 error 4:48 spec.http: expected a list, found a mapping",
      ]
    ),
    (
      "{hosts: [{a: b}, [c]], gateways: [[d]], exportTo: [{}], http: [a, [b], null]}",
      [
        "IST0106 error 4:16 spec.hosts[0]: expected text, found a mapping",
        "IST0106 error 4:24 spec.hosts[1]: expected text, found a list",
        "IST0106 error 4:41 spec.gateways[0]: expected text, found a list",
        "IST0106 error 4:58 spec.exportTo[0]: expected text, found a mapping",
        "IST0106 error 4:70 spec.http[0]: expected a mapping, found text",
        "IST0106 error 4:73 spec.http[1]: expected a mapping, found a list",
        "IST0106 error 4:78 spec.http[2]: expected a mapping, found nothing",
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: a, route: b, fault: [], retries: x, rewrite: [], redirect: y, delegate: z, headers: q, corsPolicy: r}]}",
      [
        "IST0106 error 4:41 spec.http[0].match: expected a list, found text",
        "IST0106 error 4:51 spec.http[0].route: expected a list, found text",
        "IST0106 error 4:61 spec.http[0].fault: expected a mapping, found a list",
        "IST0106 error 4:74 spec.http[0].retries: expected a mapping, found text",
        "IST0106 error 4:86 spec.http[0].rewrite: expected a mapping, found a list",
        "IST0106 error 4:100 spec.http[0].redirect: expected a mapping, found a boolean",
        "IST0106 error 4:113 spec.http[0].delegate: expected a mapping, found text",
        "IST0106 error 4:125 spec.http[0].headers: expected a mapping, found text",
        "IST0106 error 4:140 spec.http[0].corsPolicy: expected a mapping, found text",
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: [a, {uri: b, headers: [c], gateways: d, port: e, sourceLabels: f}], route: [g, {destination: h, weight: [i]}, {destination: {host: [j], subset: {k: l}, port: m}}], mirrors: [n], timeout: [o]}]}",
      [
        "IST0106 error 4:42 spec.http[0].match[0]: expected a mapping, found text",
        "IST0106 error 4:51 spec.http[0].match[1].uri: expected a mapping, found text",
        "IST0106 error 4:63 spec.http[0].match[1].headers: expected a mapping, found a list",
        "IST0106 error 4:78 spec.http[0].match[1].gateways: expected a list, found text",
        "IST0106 error 4:87 spec.http[0].match[1].port: expected a whole number, found text",
        "IST0106 error 4:104 spec.http[0].match[1].sourceLabels: expected a mapping, found text",
        "IST0106 error 4:117 spec.http[0].route[0]: expected a mapping, found text",
        "IST0106 error 4:134 spec.http[0].route[1].destination: expected a mapping, found text",
        "IST0106 error 4:145 spec.http[0].route[1].weight: expected a whole number, found a list",
        "IST0106 error 4:172 spec.http[0].route[2].destination.host: expected text, found a list",
        "IST0106 error 4:185 spec.http[0].route[2].destination.subset: expected text, found a mapping",
        "IST0106 error 4:199 spec.http[0].route[2].destination.port: expected a mapping, found text",
        "IST0106 error 4:215 spec.http[0].mirrors[0]: expected a mapping, found a boolean",
        "IST0106 error 4:228 spec.http[0].timeout: expected a duration such as 1.5s, found a list",
      ]
    ),
    (
      "{hosts: [reviews], tls: [{match: [{sniHosts: [{}]}], route: [{}]}], tcp: [{match: [{destinationSubnets: [{}]}], route: {}}]}",
      [
        "IST0106 error 4:53 spec.tls[0].match[0].sniHosts[0]: expected text, found a mapping",
        "IST0106 error 4:68 spec.tls[0].route[0].destination: required, but not set",
        "IST0106 error 4:112 spec.tcp[0].match[0].destinationSubnets[0]: expected text, found a mapping",
        "IST0106 error 4:126 spec.tcp[0].route: expected a list, found a mapping",
      ]
    ),
  ]

  @Test("stands what is no VirtualService at all: only the schema speaks of types", arguments: MalformedSpecTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
