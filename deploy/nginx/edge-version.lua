-- Which version of an address is true now, by what the site's instances say has changed.
--
-- A version is a seq: the number of a change in the one order that the database gives (docs/edge.md). Three rules make
-- an entry of the cache that was stored under (address, version) true for whoever asks for that pair, also after a
-- restart of nginx, and also when something was forgotten:
--
--  1. Whoever fills it tells the instance the version in X-Millrace-Seen, and the instance catches up to at least that
--     before it answers. So the entry shows what was so at the version, or later.
--  2. The version of an address is at least the seq of the last change to what it shows that is known here.
--  3. What is not known counts as changed: `floor` is a seq up to which everything may have changed, and no version is
--     below it. It starts as the seq at the first answer after a start; it is raised to the newest seq where a change
--     may be on any page, where the instance no longer knows what changed since, and where there is no memory left to
--     remember a change. A version that fell out of memory therefore never gives way to an older one.
--
-- Rule 1 is why an entry from before a restart may be shown under the same pair: it was made after its version, and by
-- rule 2 nothing that it shows has changed since. A database that was replaced by another has another order: where the
-- seq goes back, `generation`, which is in every key, becomes one that was never there.
--
-- What a page looks like is a matter of the release that made it. The one that the feed names is in every key, too, and
-- in X-Millrace-Release, and an instance of another release does not let its answer be kept.
local ffi = require 'ffi'

-- Without an answer for this long nothing is taken from the cache.
local TRUST_S = 1
-- An instance answers at once when something changes, and otherwise after this. The age of what is known counts from
-- when it was asked, so at worst it is twice this and twice what the instance takes: this leaves each answer 0.35 s.
local WAIT_MS = 150
local CONNECT_MS = 150
local ANSWER_MS = 500
-- Between two questions, so that changes without end do not make questions without end; longer after all instances were
-- asked in vain.
local PAUSE_S = 0.02
local PAUSE_AFTER_FAILURE_S = 0.1
-- More digits than Lua writes of a number.
local MOST_DIGITS = 14
-- 100,000 changed parts are 4 MB.
local LONGEST_BYTES = 32 * 1024 * 1024
-- Of an instance's silence, to the log.
local COMPLAIN_S = 60

local feed = ngx.shared.millrace_feed
local versions = ngx.shared.millrace_versions
local M = {}

ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } millrace_time;
  int clock_gettime(int clock, millrace_time *time);
]]
local CLOCK_MONOTONIC = 1
local time = ffi.new 'millrace_time'

-- No clock that somebody can set.
local function now()
  ffi.C.clock_gettime(CLOCK_MONOTONIC, time)
  return tonumber(time.seconds) + tonumber(time.nanoseconds) / 1e9
end

local function version_of(topic)
  return (topic == 'anything' and feed or versions):get(topic) or 0
end

-- What may be this much older than what it is taken from, in each worker: a seq that is too low makes an instance wait for
-- less, but never for less than the version.
local SNAPSHOT_S = 0.01
local snapshot = { at = -1 }

local function recent(at)
  if at - snapshot.at > SNAPSHOT_S then
    snapshot.heard, snapshot.seq = feed:get 'heard', feed:get 'seq'
    snapshot.generation, snapshot.release = feed:get 'generation', feed:get 'release' or ''
    snapshot.at = at
  end
  return snapshot
end

-- `topic` is "part NUMBER" or "category SLUG" as in the feed, 'anything' or 'pages'.
-- Returns the version as it stands in keys, and the seq and the release to tell the instance; nil where the cache cannot
-- be trusted.
function M.current(topic)
  local at = now()
  local known = recent(at)
  if not known.heard or at - known.heard > TRUST_S then return nil end
  -- The order matters: whoever forgets versions raises the floor first.
  local version = version_of(topic)
  local floor = feed:get('floor')
  if version < floor then version = floor end
  local key = known.generation .. ':' .. known.release .. ':' .. version
  return key, known.seq > version and known.seq or version, known.release
end

-- The version to show while no instance answers: the last one that was known. Nil where there was none.
function M.last(topic)
  local floor = feed:get('floor')
  if not floor then return nil end
  return feed:get('generation') .. ':' .. (feed:get('release') or '') .. ':' .. math.max(version_of(topic), floor)
end

function M.seq()
  return feed:get('seq')
end

local function forget_before(seq)
  feed:set('floor', seq)
  versions:flush_all()
  versions:flush_expired()
end

-- `body` is what an instance answered, which `asked_at` was asked what changed after `after`.
-- Returns what is wrong with it; nothing of it counts then.
function M.apply(body, after, asked_at)
  local digits = body:match '^seq (%d+)\n'
  local seq = digits and #digits <= MOST_DIGITS and tonumber(digits)
  if not seq then return 'it does not begin with "seq NUMBER"' end
  local is_reset = false
  for line in body:gmatch '[^\n]+' do
    is_reset = is_reset or line == 'reset'
    if not (line:find '^seq %d+$' or line:find '^part .' or line:find '^category .' or line == 'pages'
        or line == 'reset' or line:find('^release [%w%._-]+$')) then
      return 'there is a line "' .. line:sub(1, 100) .. '"'
    end
  end
  if not after then
    feed:set('generation', '0')
    forget_before(seq)
  elseif seq < after then
    -- Another database. Without that word it is an instance that is late, and another one may know more.
    if not is_reset then return string.format('it knows seq %.0f, and %.0f was there already', seq, after) end
    feed:set('generation', string.format('%.0f', ngx.now() * 1000))
    forget_before(seq)
  else
    local something = false
    for line in body:gmatch '[^\n]+' do
      if line == 'pages' or line == 'reset' then
        forget_before(seq)
        something = true
        break
      elseif not line:find '^seq ' and not line:find '^release ' then
        something = true
        if not versions:safe_set(line, seq) then
          ngx.log(ngx.WARN, 'millrace: there is no room for more versions, so that everything counts as changed; ',
            'give millrace_versions more memory if this happens often')
          forget_before(seq)
          break
        end
      end
    end
    if something then feed:set('anything', seq) end
  end
  feed:set('release', body:match '\nrelease ([%w%._-]+)\n' or '')
  -- Last, and only now: whoever reads this has read what it stands for.
  feed:set('seq', seq)
  feed:set('heard', asked_at)
end

local secret = ''

-- The body that the instance at `address` answers; nil and what went wrong.
local function ask(address, after)
  local socket = ngx.socket.tcp()
  socket:settimeouts(CONNECT_MS, CONNECT_MS, ANSWER_MS)
  local host, port = address:match '^(.+):(%d+)$'
  local ok, problem
  if host then ok, problem = socket:connect(host, tonumber(port)) else ok, problem = socket:connect(address) end
  if not ok then return nil, problem end
  local query = after and string.format('?after=%.0f&wait=%d', after, WAIT_MS) or ''
  socket:send('GET /api/cache/changes' .. query .. ' HTTP/1.1\r\nHost: ' .. (host or 'localhost') ..
    '\r\nX-Millrace-Edge: ' .. secret .. '\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n')
  local status
  status, problem = socket:receive '*l'
  if not status then return nil, problem end
  if status:find '^HTTP/1%.[01] 404' then
    return nil, status .. '. It does not know this edge: the secret in edge-secret.conf must be its MILLRACE_EDGE_SECRET'
  end
  if not status:find '^HTTP/1%.[01] 200' then return nil, status end
  local length
  repeat
    local header
    header, problem = socket:receive '*l'
    if not header then return nil, problem end
    length = tonumber(header:lower():match '^content%-length:%s*(%d+)%s*$') or length
  until header == ''
  -- Half an answer must not pass for a whole one.
  if not length then return nil, 'its answer has no Content-Length' end
  if length > LONGEST_BYTES then return nil, 'its answer has ' .. length .. ' bytes' end
  local body
  body, problem = socket:receive(length)
  socket:close()
  return body, problem
end

local instances
local next_instance = 1
local complained_at = {}

local function complain(address, problem)
  if complained_at[address] and now() - complained_at[address] < COMPLAIN_S then return end
  complained_at[address] = now()
  ngx.log(ngx.ERR, 'millrace: ', address, ' does not say what has changed: ', problem)
end

local function follow(premature)
  if premature then return end
  local pause = PAUSE_AFTER_FAILURE_S
  for _ = 1, #instances do
    local address = instances[next_instance]
    local after, asked_at = feed:get('seq'), now()
    local body, problem = ask(address, after)
    -- After a reload the new worker follows, and this one must not write over what it has written.
    if ngx.worker.exiting() then return end
    if body then problem = M.apply(body, after, asked_at) end
    if not problem then
      pause = PAUSE_S
      break
    end
    complain(address, problem)
    next_instance = next_instance % #instances + 1
  end
  ngx.timer.at(pause, follow)
end

-- The addresses of the `server` lines of a file that an `upstream` block includes.
function M.read_instances(path)
  local found = {}
  for line in io.lines(path) do
    local address = line:match '^%s*server%s+([^%s;]+)'
    if address then found[#found + 1] = address:find(':', 1, true) and address or address .. ':80' end
  end
  if #found == 0 then error(path .. ' has no line "server ADDRESS:PORT;"') end
  instances = found
end

-- The secret that nginx reads from the same file; '' where there is none, with which no instance answers.
function M.read_secret(path)
  for line in io.lines(path) do
    secret = line:match '^%s*set%s+%$edge_secret%s+[\'"]?([%w_-]*)' or secret
  end
end

-- In one worker; the others read what it writes. A worker that died comes back with its number.
function M.start()
  if ngx.worker.id() == 0 then ngx.timer.at(0, follow) end
end

return M
