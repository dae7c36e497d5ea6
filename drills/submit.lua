-- For wrk: submissions with answers from the file BODIES, each with a key of its own. PAUSE is the milliseconds that a connection waits before
-- each, on the average; none is as fast as it can.
local bodies = {}
for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
math.randomseed(os.time() + tonumber(tostring(bodies):match("0x(%x+)"), 16) % 1000003)

local function part() return string.format("%06x", math.random(0, 0xffffff)) end

local pause = tonumber(os.getenv("PAUSE") or 0)
if pause > 0 then
  function delay() return math.random(0, 2 * pause) end
end

request = function()
  local headers = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = part() .. part() .. part() .. part() .. part() }
  return wrk.format("POST", nil, headers, bodies[math.random(#bodies)])
end

done = function(summary, latency)
  io.write(string.format("%.0f/s, p50 %.1f ms, p99 %.1f ms, refused %d, broken %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
