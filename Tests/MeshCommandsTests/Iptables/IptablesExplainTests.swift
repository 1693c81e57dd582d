import MeshCommands
import Testing

@Suite("meshctl iptables explain, in memory")
struct IptablesExplainTests {
  private static func explain(_ line: String) -> CommandRun {
    CommandRun(["iptables", "explain"] + line.split(separator: " ").map(String.init))
  }

  @Test("a connection of the application ends at the proxy")
  func outbound() {
    let expected = """
      tcp from app to 10.0.0.5:9080, leaving by eth0

      nat OUTPUT 1          every packet: go on in ISTIO_OUTPUT
      nat ISTIO_OUTPUT 9    every packet: go on in ISTIO_REDIRECT
      nat ISTIO_REDIRECT 1  tcp: send it to port 15001 of the pod

      decided by  nat ISTIO_OUTPUT 9: -A ISTIO_OUTPUT -j ISTIO_REDIRECT
      ends        at the proxy's outbound port 15001

      """
    #expect(Self.explain("--to 10.0.0.5:9080") == CommandRun(.done, output: expected))
    #expect(Self.explain("--from app --to 10.0.0.5:9080") == CommandRun(.done, output: expected))
  }

  @Test("the proxy's own connections and probes go where they were sent")
  func untouched() {
    let proxy = """
      tcp from proxy to [fd00::5]:9080, leaving by eth0

      nat OUTPUT 1        every packet: go on in ISTIO_OUTPUT
      nat ISTIO_OUTPUT 4  every packet sent by user 1337: leave it alone

      decided by  nat ISTIO_OUTPUT 4: -A ISTIO_OUTPUT -m owner --uid-owner 1337 -j RETURN
      ends        where it was sent, at [fd00::5]:9080

      """
    #expect(Self.explain("--from proxy --to [fd00::5]:9080") == CommandRun(.done, output: proxy))
    let probe = """
      tcp from network to port 15021 of the pod, arriving by eth0

      nat PREROUTING 1     tcp: go on in ISTIO_INBOUND
      nat ISTIO_INBOUND 3  tcp at port 15021: leave it alone

      decided by  nat ISTIO_INBOUND 3: -A ISTIO_INBOUND -p tcp --dport 15021 -j RETURN
      ends        where it was sent, at port 15021 of the pod

      """
    #expect(Self.explain("--inbound 15021") == CommandRun(.done, output: probe))
  }

  @Test("the answer for programs has the steps, the decision and the end")
  func json() {
    let expected = """
      {
        "packet": {
          "from": "1000:1000",
          "protocol": "udp",
          "to": "10.96.0.10:53",
          "interface": "eth0"
        },
        "steps": [],
        "decision": null,
        "end": {
          "kind": "destination",
          "meaning": "where it was sent, at 10.96.0.10:53"
        }
      }

      """
    let run = Self.explain("--mode NONE --from 1000:1000 --protocol udp --to 10.96.0.10:53 -o json")
    #expect(run == CommandRun(.done, output: expected))
  }

  @Test("without a packet each rule is told below what it is for")
  func rules() {
    let expected = """
      proxy     outbound port 15001, inbound port 15006, user 1337, group 1337
      inbound   no port
      outbound  no address
      names     not captured

      to let tunnelled traffic reach the proxy directly:
        nat -A ISTIO_INBOUND -p tcp --dport 15008 -j RETURN
            tcp at port 15008: leave it alone

      """
    #expect(Self.explain("-- -p 15001").output.hasPrefix(expected))
    #expect(Self.explain("--mode NONE") == CommandRun(.done, output: "nothing is captured (mode NONE)\n"))
  }

  @Test(
    "what is no packet is refused",
    arguments: [
      (
        "--to 10.0.0.5",
        "invalid value \"10.0.0.5\" for flag \"--to\": expected an address and a port such as 10.0.0.5:9080 or [fd00::5]:9080"
      ),
      (
        "--to fd00::5:80",
        "invalid value \"fd00::5:80\" for flag \"--to\": expected an address and a port such as 10.0.0.5:9080 or [fd00::5]:9080"
      ),
      (
        "--from me --to 1.2.3.4:5 --from :",
        "invalid value \":\" for flag \"--from\": expected app, proxy, network, or ids such as 1000 or 1000:1000"
      ),
      ("--inbound x", "invalid value \"x\" for flag \"--inbound\": \"x\" is not a port; use a number from 0 to 65535"),
      ("--inbound 1 --to 1.2.3.4:5", "flags \"--inbound\" and \"--to\" cannot be used together"),
      ("--inbound 1 --from app", "flags \"--inbound\" and \"--from\" cannot be used together"),
    ]
  )
  func mistakes(line: String, message: String) {
    let error = "error: \(message)\nhelp: run \"meshctl iptables explain --help\" for usage\n"
    #expect(Self.explain(line) == CommandRun(.usage, error: error))
  }
}
