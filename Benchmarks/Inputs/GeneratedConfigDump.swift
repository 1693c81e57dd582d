/// JSON in the manner of a proxy's configuration dump, the same on every machine and in every run.
enum GeneratedConfigDump {
  /// One document of at least `size` bytes, one member a line, as proxies print it.
  static func document(size: Int) -> [UInt8] {
    var random = SeededNumbers(seed: 3)
    var bytes = Array("{\n \"configs\": [\n".utf8)
    bytes.reserveCapacity(size + 4096)
    while bytes.count < size {
      if bytes.last != UInt8(ascii: "\n") { bytes += ",\n".utf8 }
      bytes += cluster(number: random.next() >> 33).utf8
    }
    return bytes + Array("\n ]\n}\n".utf8)
  }

  private static func cluster(number: UInt64) -> String {
    let host = "app-\(number % 100_000).team-\(number % 40).svc.cluster.local"
    let port = 8000 + number % 1000
    return """
        {
         "@type": "type.example/cluster.Dynamic",
         "version_info": "2031-05-\(number % 28 + 1)T10:11:12Z/\(number % 999)",
         "cluster": {
          "name": "outbound|\(port)||\(host)",
          "type": "EDS",
          "alt_stat_name": "outbound|\(port)||\(host);",
          "connect_timeout": "10s",
          "circuit_breakers": {
           "thresholds": [
            {
             "max_connections": 4294967295,
             "max_pending_requests": 4294967295,
             "track_remaining": true,
             "retry_budget": \(Double(number % 1000) / 8)
            }
           ]
          },
          "metadata": {
           "filter_metadata": {
            "mesh": {
             "services": [
              {
               "namespace": "team-\(number % 40)",
               "name": "app-\(number % 100_000)",
               "host": "\(host)",
               "note": "quoted \\"\(number % 7)\\" and\\tescaped \\u00e9"
              }
             ],
             "ratio": -1.\(number % 97)e-3,
             "empty": {},
             "none": [],
             "unset": null
            }
           }
          },
          "filters": [
           {
            "name": "metadata_exchange",
            "typed_config": {
             "protocol": "peer-exchange",
             "enable_discovery": false,
             "limits": [\(number % 9), \(number % 99), \(number % 9999), \(number)]
            }
           }
          ]
         },
         "last_updated": "2031-05-\(number % 28 + 1)T10:11:12.\(number % 999)Z"
        }
      """
  }
}
