import Dispatch
import Foundation

/// Answers `pods/portforward` by the channel protocol: channel 2i carries the data of port i, 2i + 1 its failure.
struct PortForwardSession {
  private let namespace: String
  private let pod: String
  private let ports: [UInt16]
  private let upgrade: WebSocketUpgrade

  init(_ request: HTTPRequest, namespace: String, pod: String) throws(APIFailure) {
    self.namespace = namespace
    self.pod = pod
    upgrade = try WebSocketUpgrade(request, subprotocols: ["v4.channel.k8s.io"])
    let texts = request.query.filter { $0.name == "ports" }.flatMap { $0.value.split(separator: ",") }
    ports = texts.compactMap { UInt16($0) }
    guard !ports.isEmpty, ports.count == texts.count else { throw .badRequest("query parameter \"ports\" is required") }
  }

  func answer(_ pods: PodRuntime) -> HTTPAnswer {
    upgrade.answer { webSocket in run(webSocket, pods) }
  }

  private func run(_ webSocket: WebSocketConnection, _ pods: PodRuntime) {
    for (index, port) in ports.enumerated() {
      for channel in [index * 2, index * 2 + 1] {
        webSocket.send([UInt8(channel), UInt8(port & 0xFF), UInt8(port >> 8)])
      }
    }
    var targets: [Int: Socket] = [:]
    let pumps = DispatchGroup()
    for (index, port) in ports.enumerated() {
      let address = pods.address(namespace, pod, port)
      guard let target = address.flatMap({ Socket.connected(to: $0.host, port: $0.port) }) else {
        webSocket.send([UInt8(index * 2 + 1)] + Array(refusal(port).utf8))
        continue
      }
      targets[index] = target
      pumps.enter()
      Thread.detachNewThread {
        Self.pump(target, to: webSocket, channel: UInt8(index * 2))
        pumps.leave()
      }
    }
    while !targets.isEmpty, let message = webSocket.next() {
      guard let channel = message.first, let target = targets[Int(channel) / 2], channel % 2 == 0 else { continue }
      target.write(message.dropFirst())
    }
    for target in targets.values { target.shutdownBoth() }
    pumps.wait()
    for target in targets.values { target.close() }
  }

  /// Carries what the target says, until its end, which ends the WebSocket too.
  private static func pump(_ target: Socket, to webSocket: WebSocketConnection, channel: UInt8) {
    while true {
      let bytes = target.read(upTo: 32_768)
      guard !bytes.isEmpty, webSocket.send([channel] + bytes) else { break }
    }
    webSocket.end()
  }

  private func refusal(_ port: UInt16) -> String {
    "an error occurred forwarding \(port) -> \(port): error forwarding port \(port) to pod \(pod), uid : "
      + "failed to connect to localhost:\(port) inside namespace \"\(namespace)\", "
      + "IPv4: dial tcp4 127.0.0.1:\(port): connect: connection refused"
  }
}
