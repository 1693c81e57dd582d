import Output

/// What the paths of the tests are taken through.
enum SampleMesh {
  static let value: JSONValue = [
    "kind": "List",
    "ready": true,
    "replicas": 3,
    "share": 2.5,
    "nothing": nil,
    "ports": [80, 443, 8080, 9090, 15000],
    "mixed": [true, "one", 1, 1.5, nil],
    "items": [
      [
        "kind": "Pod",
        "metadata": [
          "name": "reviews-v1",
          "labels": ["app": "reviews", "app.kubernetes.io/name": "reviews", "version": "v1"],
        ],
        "status": [
          "ready": true, "restarts": 0, "load": 0.5, "addresses": [["type": "pod", "ip": "10.0.0.1"]],
          "limits": ["cpu": "4"],
        ],
      ],
      [
        "kind": "Pod",
        "metadata": [
          "name": "reviews-v2",
          "labels": ["app": "reviews", "app.kubernetes.io/name": "ratings", "version": "v2"],
        ],
        "status": [
          "ready": false, "restarts": 12, "load": 2.25,
          "addresses": [["type": "pod", "ip": "10.0.0.2"], ["type": "node", "ip": "192.168.0.1"]],
          "limits": ["cpu": "8"],
        ],
      ],
    ],
    "owners": [
      ["name": "lin", "team": []],
      ["name": "ana", "team": ["lead": "lin"]],
    ],
  ]
}
