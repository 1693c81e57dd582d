import Analysis
import Testing

@Suite("ServicePortNames")
struct ServicePortNamesTests {
  @Test("wants the protocol in the name or the appProtocol, and knows near words")
  func finds() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
      spec:
        selector: {app: a}
        ports: [{name: web, port: 1}, {name: htttp, port: 2}, {port: 3}, {name: a, appProtocol: htp, port: 4}]
      """
    #expect(
      FindingText.findings(in: text, only: [.servicePortProtocol]) == [
        "MSH0301 error 7:18 the port name 'web' does not tell the protocol; write http-web, tcp-web or appProtocol",
        "MSH0301 error 7:40 the port name 'htttp' does not tell the protocol; write http-htttp, tcp-htttp or appProtocol; did you mean http or http2",
        "MSH0301 error 7:57 the port has no name that tells the protocol; write a name such as http or tcp-db, or appProtocol",
        "MSH0301 error 7:91 appProtocol 'htp' is no protocol that Istio knows; did you mean http",
      ]
    )
  }

  @Test("takes protocols, protocols with a suffix, UDP, appProtocol, and the namespace of the control plane")
  func leaves() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
      spec:
        selector: {app: a}
        ports: [{name: http, port: 1}, {name: TCP-db, port: 2}, {name: grpc-web-x, port: 3}, {name: dns, port: 4, protocol: UDP}, {name: a, appProtocol: kubernetes.io/h2c, port: 5}]
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: t
        namespace: istio-system
      spec:
        selector: {app: a}
        ports: [{name: web, port: 1}]
      """
    #expect(
      FindingText.findings(in: text, only: [.servicePortProtocol]) == []
    )
  }
}
