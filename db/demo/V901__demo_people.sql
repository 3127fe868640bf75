-- Only into an empty database: made-up people must never stand among real ones.
do $$
begin
    if exists (select from account) then
        raise exception 'This database is in use: the demo programme is loaded into an empty one only.';
    end if;
end $$;

-- Made-up people. Ids come from words, so that the addresses of the demo programme stay the same.
create function demo_id(words text) returns uuid immutable language sql as $$
    select md5('alongside demo ' || words)::uuid
$$;

-- The man's number is the one in programme-responses.csv.
create table demo_man (
    reference   text primary key,
    project     text not null,
    cohort      text not null,
    age         integer,
    first_name  text not null,
    family_name text not null
);
insert into demo_man (reference, project, cohort, age, first_name, family_name) values
    ('P001', 'South Wales', 'South Wales 1', 41, 'Gareth', 'Pritchard'),
    ('P002', 'Yorkshire', 'Yorkshire 1', 38, 'Neil', 'Hartley'),
    ('P003', 'London North', 'London North 1', 64, 'Winston', 'Brown'),
    ('P004', 'London East', 'London East 1', 45, 'Derek', 'Baker'),
    ('P005', 'North East', 'North East 1', 37, 'Colin', 'Robson'),
    ('P006', 'South Wales', 'South Wales 2', 59, 'Huw', 'Bevan'),
    ('P007', 'Yorkshire', 'Yorkshire 2', 45, 'Barry', 'Ackroyd'),
    ('P008', 'London North', 'London North 2', 41, 'Desmond', 'Grant'),
    ('P009', 'London East', 'London East 2', 54, 'Tariq', 'Hussain'),
    ('P010', 'North East', 'North East 2', 36, 'Keith', 'Milburn'),
    ('P011', 'South Wales', 'South Wales 1', 54, 'Alun', 'Parry'),
    ('P012', 'Yorkshire', 'Yorkshire 1', 56, 'Trevor', 'Sutcliffe'),
    ('P013', 'London North', 'London North 1', 45, 'Clive', 'Bailey'),
    ('P014', 'London East', 'London East 1', 55, 'Mohammed', 'Ali'),
    ('P015', 'North East', 'North East 1', 48, 'Graham', 'Dodds'),
    ('P016', 'South Wales', 'South Wales 2', 58, 'Emlyn', 'Jenkins'),
    ('P017', 'Yorkshire', 'Yorkshire 2', 50, 'Stuart', 'Holroyd'),
    ('P018', 'London North', 'London North 2', 51, 'Delroy', 'Campbell'),
    ('P019', 'London East', 'London East 2', 50, 'Patrick', 'Doyle'),
    ('P020', 'North East', 'North East 2', null, 'Malcolm', 'Laidler'),
    ('P021', 'South Wales', 'South Wales 1', 54, 'Rhodri', 'Probert'),
    ('P022', 'Yorkshire', 'Yorkshire 1', 48, 'Nigel', 'Thackray'),
    ('P023', 'London North', 'London North 1', 36, 'Errol', 'Morrison'),
    ('P024', 'London East', 'London East 1', 54, 'Dave', 'Cole'),
    ('P025', 'North East', 'North East 1', 55, 'Brian', 'Hepple'),
    ('P026', 'South Wales', 'South Wales 2', 46, 'Ieuan', 'Rees'),
    ('P027', 'Yorkshire', 'Yorkshire 2', 49, 'Geoff', 'Barraclough'),
    ('P028', 'London North', 'London North 2', 55, 'Kwame', 'Mensah'),
    ('P029', 'London East', 'London East 2', 54, 'Sanjay', 'Patel'),
    ('P030', 'North East', 'North East 2', 49, 'Norman', 'Charlton'),
    ('P031', 'South Wales', 'South Wales 1', 53, 'Dai', 'Vaughan'),
    ('P032', 'Yorkshire', 'Yorkshire 1', 45, 'Roy', 'Midgley'),
    ('P033', 'London North', 'London North 1', 46, 'Leroy', 'Francis'),
    ('P034', 'London East', 'London East 1', 45, 'Terry', 'Webb'),
    ('P035', 'North East', 'North East 1', 59, 'Alan', 'Turnbull'),
    ('P036', 'South Wales', 'South Wales 2', 56, 'Owen', 'Powell'),
    ('P037', 'Yorkshire', 'Yorkshire 2', 40, 'Philip', 'Illingworth'),
    ('P038', 'London North', 'London North 2', 58, 'Carlton', 'Joseph'),
    ('P039', 'London East', 'London East 2', 51, 'Vince', 'Marsh'),
    ('P040', 'North East', 'North East 2', 54, 'Ray', 'Hindmarsh'),
    ('P041', 'South Wales', 'South Wales 1', 55, 'Idris', 'Watkins'),
    ('P042', 'Yorkshire', 'Yorkshire 1', 40, 'Martin', 'Armitage'),
    ('P043', 'London North', 'London North 1', null, 'Samuel', 'Okafor'),
    ('P044', 'London East', 'London East 1', 59, 'Kev', 'Dixon'),
    ('P045', 'North East', 'North East 1', 60, 'Duncan', 'Straker'),
    ('P046', 'South Wales', 'South Wales 2', 51, 'Wyn', 'Griffiths'),
    ('P047', 'Yorkshire', 'Yorkshire 2', 55, 'Leslie', 'Sykes'),
    ('P048', 'London North', 'London North 2', 59, 'Joseph', 'Boateng'),
    ('P049', 'London East', 'London East 2', 59, 'Imran', 'Malik'),
    ('P050', 'North East', 'North East 2', 51, 'Stan', 'Oliver'),
    ('P051', 'South Wales', 'South Wales 1', 47, 'Glyn', 'Maddocks'),
    ('P052', 'Yorkshire', 'Yorkshire 1', 50, 'Howard', 'Crowther'),
    ('P053', 'London North', 'London North 1', 49, 'Cedric', 'Henry'),
    ('P054', 'London East', 'London East 1', 60, 'Tony', 'Russo'),
    ('P055', 'North East', 'North East 1', 55, 'Eric', 'Nesbitt');

insert into account (id, version, role, display_name, email, created_at)
select demo_id('account ' || email), 1, role, name, email, now()
from (values
    ('FACILITATOR', 'Sian', 'sian@demo.example'),
    ('FACILITATOR', 'Femi', 'femi@demo.example'),
    ('MANAGER', 'Ruth', 'ruth@demo.example'),
    ('ADMINISTRATOR', 'Alex', 'alex@demo.example')) as staff (role, name, email);

insert into account (id, version, role, display_name, created_at)
select demo_id('account ' || reference), 1, 'PARTICIPANT', first_name, now()
from demo_man;

-- Who can be tried from the sign-in page.
create table demo_person (
    position   integer primary key,
    account_id uuid    not null references account
);
insert into demo_person (position, account_id) values
    (1, demo_id('account P001')),
    (2, demo_id('account P011')),
    (3, demo_id('account sian@demo.example')),
    (4, demo_id('account ruth@demo.example')),
    (5, demo_id('account alex@demo.example'));
